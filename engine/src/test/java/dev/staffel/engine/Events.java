package dev.staffel.engine;

import dev.staffel.engine.stage.Decider;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What happens to a lead in tests, besides the activities of the person.
final class Events {
    private Events() {}

    static Event learned(Trust trust, SortedMap<String, String> news) {
        return (now, _) -> new Signal.Learned(now, now, trust, news);
    }

    static Event learned(String attribute, String value) {
        return learned(Trust.TRUSTED, new TreeMap<>(Map.of(attribute, value)));
    }

    static Event formSays(String attribute, String value) {
        return learned(Trust.PUBLIC, new TreeMap<>(Map.of(attribute, value)));
    }

    static Event timePasses() {
        return (now, _) -> new Signal.TimePassed(now);
    }

    /// Routing answers: reminder after 2 hours, deadline after 4, head after 8.
    static Event routedTo(String seller, int offer) {
        return (now, _) -> routed(now, offer, Optional.of(seller));
    }

    static Event nobodyIsFree(int offer) {
        return (now, _) -> routed(now, offer, Optional.empty());
    }

    private static Signal routed(Instant now, int offer, Optional<String> seller) {
        return new Signal.Routed(
                now,
                offer,
                seller,
                now.plus(Duration.ofHours(2)),
                now.plus(Duration.ofHours(4)),
                Optional.of(now.plus(Duration.ofHours(8))),
                "turn");
    }

    /// Marketing's clock: reminder after 1 day, deadline after 2; so is the head told, once that is allowed.
    static Event clocked() {
        return clocked(Duty.DATA, 1, 2);
    }

    static Event clocked(Duty what, int remindDays, int days) {
        return (now, _) ->
                new Signal.Clocked(
                        now,
                        what,
                        now.plus(Duration.ofDays(remindDays)),
                        now.plus(Duration.ofDays(days)),
                        what == Duty.DATA
                                ? Optional.of(now.plus(Duration.ofDays(days)))
                                : Optional.empty());
    }

    /// Answer to a hurried offer: reminder after 1 hour, deadline after 2, head after 4.
    static Event hurried() {
        return (now, _) ->
                new Signal.Clocked(
                        now,
                        Duty.ANSWER,
                        now.plus(Duration.ofHours(1)),
                        now.plus(Duration.ofHours(2)),
                        Optional.of(now.plus(Duration.ofHours(4))));
    }

    static Event accepts(String user) {
        return (now, _) -> new Signal.Accepted(now, user);
    }

    static Event returns(String user, String reason) {
        return (now, _) -> new Signal.Returned(now, user, reason, "");
    }

    static Event reassigns(String desk, String seller) {
        return (now, _) ->
                new Signal.Reassigned(now, "boss", desk, Optional.of(seller), "territory");
    }

    /// To nobody in particular: the desk is asked again.
    static Event reassignsToDesk(String desk) {
        return (now, _) -> new Signal.Reassigned(now, "boss", desk, Optional.empty(), "territory");
    }

    static Event asks(String user, String... items) {
        return (now, _) -> new Signal.DataAsked(now, user, List.of(items), "please");
    }

    static Event moves(Decider decider, String to, String reason) {
        return (now, _) -> new Signal.Moved(now, "user", decider, to, reason);
    }

    static Event endsTheOverride(String reason) {
        return (now, _) -> new Signal.OverrideEnded(now, "user", reason);
    }

    static Event recorded(String stage) {
        return (now, _) -> new Signal.Moved(now, "crm", Decider.RECORDED, stage, "");
    }

    static Event mergedInto(long lead) {
        return (now, _) -> new Signal.Closed(now, lead);
    }

    static Event mergeUndone() {
        return (now, _) -> new Signal.Reopened(now);
    }
}
