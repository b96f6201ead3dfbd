package dev.staffel.store.opportunities;

import dev.staffel.store.sql.Row;
import java.time.Instant;
import java.util.Optional;

/// An opportunity as it stands.
///
/// @param reason one of the playbook's, once it has ended; empty where the playbook has none
/// @param words a person's own about its end
/// @param offered when the first offer went out
public record Opportunity(
        long id,
        Terms terms,
        State state,
        String reason,
        String words,
        Instant opened,
        Optional<Instant> offered,
        Optional<Instant> ended) {

    /// How an opportunity stands.
    public enum State implements Worded {
        OPEN,
        WON,
        LOST;

        public static Optional<State> of(String word) {
            return Worded.of(State.class, word);
        }
    }

    /// How far an opportunity has come, as a board shows it.
    public enum Step implements Worded {
        OPENED,
        OFFERED,
        WON,
        LOST;

        public static Optional<Step> of(String word) {
            return Worded.of(Step.class, word);
        }
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public Step step() {
        return switch (state) {
            case OPEN -> offered.isPresent() ? Step.OFFERED : Step.OPENED;
            case WON -> Step.WON;
            case LOST -> Step.LOST;
        };
    }

    static Opportunity of(Row row) {
        return new Opportunity(
                row.number("id"),
                new Terms(
                        row.text("title"),
                        row.text("account"),
                        row.text("seller"),
                        row.optionalNumber("value"),
                        row.text("currency"),
                        row.optionalDate("close_on"),
                        row.texts("competitors")),
                State.of(row.text("state")).orElseThrow(),
                row.text("reason"),
                row.text("words"),
                row.instant("opened"),
                row.optionalInstant("offered"),
                row.optionalInstant("ended"));
    }
}
