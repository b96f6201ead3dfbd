package dev.staffel.server.leads;

import dev.staffel.engine.Offer;
import dev.staffel.engine.Row;
import dev.staffel.engine.Running;
import dev.staffel.engine.handover.ReturnReason;
import dev.staffel.server.access.Caller;
import dev.staffel.server.handover.Handovers;
import dev.staffel.store.read.OneLead;
import dev.staffel.store.read.TimelineRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// How long both sides have been quiet about a lead that sales works on, and what the definition says of that.
@Component
class Inactivity {
    private static final int LATELY = 60;

    private final OneLead leads;
    private final Handovers handovers;

    Inactivity(OneLead leads, Handovers handovers) {
        this.leads = leads;
        this.handovers = handovers;
    }

    /// @param person when the person last did something, as far as can be seen
    /// @param sales when sales last did something
    /// @param outcome when sales is asked for an outcome, and a return is proposed
    /// @param reasons to return the lead for; none where the reader may not
    record Quiet(
            Optional<Instant> person,
            Optional<Instant> sales,
            Optional<Outcome> outcome,
            List<OfferView.Reason> reasons) {
        Quiet {
            reasons = List.copyOf(reasons);
        }
    }

    /// The clock under which sales owes an outcome.
    record Outcome(Instant askedAt, Instant proposedAt, boolean isAsked, boolean isProposed) {
        static Optional<Outcome> of(Running clock) {
            return clock.times()
                    .map(times ->
                            new Outcome(
                                    times.remindAt(),
                                    times.deadline(),
                                    clock.step() != Offer.Step.RUNNING,
                                    clock.step().compareTo(Offer.Step.EXPIRED) >= 0));
        }
    }

    /// Empty where nobody of sales works on it.
    Optional<Quiet> of(OpenLead open, Caller.User reader) {
        var process = open.lead().process();
        boolean isWorked =
                open.row().holderKind().equals("seller")
                        && process.outcome().isPresent()
                        && process.offer().isEmpty()
                        && !process.isClosed();
        if (!isWorked) return Optional.empty();
        return Optional.of(
                new Quiet(
                        open.row().lastActivity(),
                        sales(open.id()),
                        process.outcome().flatMap(Outcome::of),
                        handovers.mayAnswer(reader, open.lead()) ? reasons(open) : List.of()));
    }

    private Optional<Instant> sales(long lead) {
        return leads.timeline(lead, Long.MAX_VALUE, LATELY).stream()
                .filter(Inactivity::isOurs)
                .map(TimelineRow::happened)
                .max(Instant::compareTo);
    }

    private static boolean isOurs(TimelineRow row) {
        var kind = row.row().kind();
        boolean isDeed = kind == Row.Kind.ACTED || kind == Row.Kind.ACCEPTED;
        return isDeed && row.source().equals(Talk.SOURCE) && !row.struck();
    }

    static List<OfferView.Reason> reasons(OpenLead open) {
        var language = open.locale().getLanguage();
        return open.playbook().agreement().handover().returnReasons().stream()
                .map(reason -> reason(open, reason, language))
                .toList();
    }

    private static OfferView.Reason reason(OpenLead open, ReturnReason reason, String language) {
        return new OfferView.Reason(
                reason.id(), reason.label().in(language), open.reading().criterion(reason));
    }
}
