package dev.staffel.server.leads;

import dev.staffel.engine.Signal;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a signal says besides that it was done, by name, for programs.
final class SignalWords {
    private SignalWords() {}

    static Map<String, String> of(Signal signal) {
        return switch (signal) {
            case Signal.Learned(_, _, var trust, var attributes) ->
                    learned(word(trust), attributes);
            case Signal.Routed(_, var offer, var seller, _, var deadline, _, var why) ->
                    routed(offer, seller, deadline, why);
            case Signal.Clocked(_, _, _, var deadline, _) ->
                    Map.of("deadline", deadline.toString());
            case Signal.Accepted(_, var by) -> Map.of("by", by);
            case Signal.Returned(_, var by, var reason, var text) ->
                    Map.of("by", by, "reason", reason, "text", text);
            case Signal.Reassigned(_, var by, var desk, var seller, var reason) ->
                    Map.of("by", by, "desk", desk, "seller", seller.orElse(""), "reason", reason);
            case Signal.DataAsked(_, var by, var items, var text) ->
                    Map.of("by", by, "items", String.join(", ", items), "text", text);
            case Signal.Moved(_, var by, var decider, var to, var reason) ->
                    Map.of("by", by, "decider", word(decider), "to", to, "reason", reason);
            case Signal.OverrideEnded(_, var by, var reason) -> Map.of("by", by, "reason", reason);
            case Signal.Closed(_, var into) -> Map.of("into", Long.toString(into));
            case Signal.Acted _, Signal.TimePassed _, Signal.Recast _, Signal.Reopened _ ->
                    Map.of();
        };
    }

    private static Map<String, String> learned(String trust, Map<String, String> attributes) {
        var says = new TreeMap<>(attributes);
        says.put("trust", trust);
        return says;
    }

    private static Map<String, String> routed(
            int offer, Optional<String> seller, Instant deadline, String why) {
        return Map.of(
                "offer", Integer.toString(offer),
                "seller", seller.orElse(""),
                "deadline", deadline.toString(),
                "why", why);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
