package dev.staffel.server.service;

import dev.staffel.engine.Cause;
import dev.staffel.engine.Duty;
import dev.staffel.engine.Fact;
import dev.staffel.engine.Offer;
import dev.staffel.engine.route.WorkingWeek;
import dev.staffel.store.read.FactRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads a lead's decisions as what was owed and given. Whether something was in time the decisions say themselves: a deadline
/// that passed is one of them. How long it took is the working time of whoever gave it.
final class ServiceCases {
    private static final String COMPANY = "";

    private final Function<String, WorkingWeek> weeks;
    private final Predicate<FactRow> mustBeComplete;
    private final Predicate<String> callsFirst;

    /// @param weeks when somebody works, by id; the company under the empty one
    /// @param mustBeComplete whether an offer is one that asks for complete data, as one of an MQL to sales does
    /// @param callsFirst whether a desk is one of requalification, which contacts before it answers
    ServiceCases(
            Function<String, WorkingWeek> weeks,
            Predicate<FactRow> mustBeComplete,
            Predicate<String> callsFirst) {
        this.weeks = weeks;
        this.mustBeComplete = mustBeComplete;
        this.callsFirst = callsFirst;
    }

    /// @param facts of one lead, the oldest first
    List<ServiceCase> of(long lead, List<FactRow> facts) {
        var reading = new LeadReading(lead);
        facts.forEach(reading::take);
        return reading.done();
    }

    /// Something owed and not given yet.
    private static final class Open {
        private final String desk;
        private final FactRow begun;
        private boolean missed;

        Open(String desk, FactRow begun) {
            this.desk = desk;
            this.begun = begun;
        }
    }

    private final class LeadReading {
        private final long lead;
        private final List<ServiceCase> cases = new ArrayList<>();
        private final Map<Owes, Open> open = new EnumMap<>(Owes.class);
        private String desk = "";
        private boolean wasOwed; // since the last offer: then the offer is not the first to tell

        LeadReading(long lead) {
            this.lead = lead;
        }

        void take(FactRow row) {
            switch (row.fact()) {
                case Fact.Offered offered -> offered(row, offered);
                case Fact.Expired _ -> missed(Owes.ANSWER);
                case Fact.Accepted accepted -> accepted(row, accepted.cause().by());
                case Fact.Returned returned -> given(Owes.ANSWER, row, returned.cause().by());
                case Fact.Contacted _ -> given(Owes.CONTACT, row, holder);
                case Fact.Passed _ -> passed(row);
                case Fact.Owed owed -> owed(row, owed.cause());
                case Fact.Overdue _ -> {
                    missed(Owes.DATA);
                    missed(Owes.QUESTION);
                }
                case Fact.Completed _ -> {
                    given(Owes.DATA, row, COMPANY);
                    given(Owes.QUESTION, row, COMPANY);
                }
                case Fact.Due due -> due(due);
                case Fact.Routed routed -> holder = routed.seller().orElse(COMPANY);
                case Fact.Closed _ -> end();
                case Fact.Began _,
                        Fact.HolderChanged _,
                        Fact.Reminded _,
                        Fact.Escalated _,
                        Fact.Told _,
                        Fact.ColleaguesTold _,
                        Fact.FellSilent _,
                        Fact.Overridden _,
                        Fact.OverrideEnded _,
                        Fact.Recounted _,
                        Fact.Reopened _,
                        Fact.Refused _ -> {}
            }
        }

        private String holder = COMPANY;

        private void offered(FactRow row, Fact.Offered offered) {
            drop(Owes.ANSWER);
            drop(Owes.CONTACT);
            drop(Owes.DATA);
            desk = offered.desk();
            if (mustBeComplete.test(row) && !wasOwed) add(Owes.COMPLETE, "", row.at(), true, null);
            wasOwed = false;
            open.put(Owes.ANSWER, new Open(desk, row));
            if (callsFirst.test(desk)) open.put(Owes.CONTACT, new Open(desk, row));
        }

        private void accepted(FactRow row, String by) {
            given(Owes.ANSWER, row, by);
            if (callsFirst.test(desk)) return;
            holder = by;
            open.put(Owes.CONTACT, new Open(desk, row));
            open.put(Owes.OUTCOME, new Open(desk, row));
        }

        /// A lead that goes on, or back, is an outcome; the stage that accepting leads to is none.
        private void passed(FactRow row) {
            var outcome = open.get(Owes.OUTCOME);
            if (outcome == null || outcome.begun.position() == row.position()) return;
            given(Owes.OUTCOME, row, holder);
            drop(Owes.CONTACT);
        }

        private void owed(FactRow row, Cause cause) {
            drop(Owes.DATA);
            drop(Owes.QUESTION);
            boolean isQuestion = cause.kind() == Cause.Kind.PERSON;
            open.put(isQuestion ? Owes.QUESTION : Owes.DATA, new Open("", row));
            // A lead that sales gives back for its data was complete as far as the definition
            // knows.
            if (isQuestion || cause.kind() == Cause.Kind.ANSWER) return;
            wasOwed = true;
            add(Owes.COMPLETE, "", row.at(), false, null);
        }

        private void due(Fact.Due due) {
            boolean isPast = due.step().compareTo(Offer.Step.EXPIRED) >= 0;
            if (due.what() == Duty.CONTACT) missed(Owes.CONTACT);
            if (due.what() == Duty.OUTCOME && isPast) missed(Owes.OUTCOME);
        }

        private void missed(Owes owes) {
            var one = open.get(owes);
            if (one != null) one.missed = true;
        }

        private void given(Owes owes, FactRow row, String by) {
            var one = open.remove(owes);
            if (one == null) return;
            var took = weeks.apply(by).between(one.begun.at(), row.at());
            add(owes, one.desk, one.begun.at(), !one.missed, took);
        }

        /// Owed no more; it counts only if it was too late already.
        private void drop(Owes owes) {
            var one = open.remove(owes);
            if (one != null && one.missed) add(owes, one.desk, one.begun.at(), false, null);
        }

        private void end() {
            for (Owes owes : Owes.values()) drop(owes);
        }

        private void add(
                Owes owes, String by, Instant begun, boolean kept, @Nullable Duration took) {
            cases.add(new ServiceCase(lead, owes, by, begun, kept, Optional.ofNullable(took)));
        }

        List<ServiceCase> done() {
            end();
            return cases;
        }
    }
}
