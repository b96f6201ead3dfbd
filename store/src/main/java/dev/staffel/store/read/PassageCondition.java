package dev.staffel.store.read;

import dev.staffel.store.sql.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How leads passed through a stage within a period, of which the end does not belong to it, wherever they are now. What
/// the funnel counts is found by these.
public sealed interface PassageCondition extends LeadCondition {

    /// Entered a stage; one that was only skipped was not entered.
    record Entered(String stage, Instant from, Instant until) implements PassageCondition {
        @Override
        public String statement() {
            return "entered-within";
        }

        @Override
        public void bind(Call call) {
            call.set("entered_stage", stage).set("entered_from", from).set("entered_until", until);
        }
    }

    /// Entered a stage not for the first time since the period began.
    ///
    /// @param firstDay of the period, a day of the epoch in the company's zone
    record EnteredAgain(String stage, int firstDay, Instant from, Instant until)
            implements PassageCondition {
        @Override
        public String statement() {
            return "entered-again";
        }

        @Override
        public void bind(Call call) {
            call.set("again_stage", stage)
                    .set("again_day", firstDay)
                    .set("again_from", from)
                    .set("again_until", until);
        }
    }

    /// Entered a stage and left it since, to one of some stages.
    record LedTo(String stage, List<String> to, Instant from, Instant until)
            implements PassageCondition {
        public LedTo {
            to = List.copyOf(to);
        }

        @Override
        public String statement() {
            return "led-to";
        }

        @Override
        public void bind(Call call) {
            call.set("led_stage", stage)
                    .set("led_to", to)
                    .set("led_from", from)
                    .set("led_until", until);
        }
    }

    /// Entered a stage and left it since, to none of some stages.
    record LedElsewhere(String stage, List<String> notTo, Instant from, Instant until)
            implements PassageCondition {
        public LedElsewhere {
            notTo = List.copyOf(notTo);
        }

        @Override
        public String statement() {
            return "led-elsewhere";
        }

        @Override
        public void bind(Call call) {
            call.set("else_stage", stage)
                    .set("else_not_to", notTo)
                    .set("else_from", from)
                    .set("else_until", until);
        }
    }

    /// Entered a stage and left it after so long at least.
    record Stayed(String stage, Duration least, Instant from, Instant until)
            implements PassageCondition {
        @Override
        public String statement() {
            return "stayed-so-long";
        }

        @Override
        public void bind(Call call) {
            call.set("stayed_stage", stage)
                    .set("stayed_seconds", least.toSeconds())
                    .set("stayed_from", from)
                    .set("stayed_until", until);
        }
    }

    /// Passed a stage by.
    record Skipped(String stage, Instant from, Instant until) implements PassageCondition {
        @Override
        public String statement() {
            return "skipped-within";
        }

        @Override
        public void bind(Call call) {
            call.set("skipped_stage", stage).set("skipped_from", from).set("skipped_until", until);
        }
    }
}
