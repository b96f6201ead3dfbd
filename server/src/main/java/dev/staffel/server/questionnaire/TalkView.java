package dev.staffel.server.questionnaire;

import dev.staffel.playbook.reading.Tick;
import dev.staffel.store.read.LeadRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The questionnaire of a lead in the reader's words.
///
/// @param isClosed whether the lead was merged into another, so that nobody is asked any more
/// @param persona whose questionnaire it is; empty where no persona fits
/// @param ways the ways into stages that ask for answers, with ticks and crosses
/// @param talks who found out what, the latest first
record TalkView(
        LeadRow row,
        boolean isClosed,
        String persona,
        List<Line> lines,
        Result result,
        List<Way> ways,
        List<Talk> talks) {
    TalkView {
        lines = List.copyOf(lines);
        ways = List.copyOf(ways);
        talks = List.copyOf(talks);
    }

    /// How far a question is.
    enum State {
        ANSWERED,
        ASKED,
        OPEN
    }

    /// A question with the answers to choose from.
    ///
    /// @param answer the label of the answer, empty while it is open
    /// @param points what it has brought
    /// @param last how it came to its answer; empty where nobody has asked
    /// @param before the answer that it had before, to go back to it
    record Line(
            String id,
            String label,
            String wording,
            List<Option> options,
            State state,
            String answer,
            int points,
            int most,
            Optional<Told> last,
            Optional<Option> before) {
        Line {
            options = List.copyOf(options);
        }
    }

    /// An answer to choose.
    ///
    /// @param value what is kept of it
    /// @param isChosen whether it is the present one
    record Option(String value, String label, int points, boolean isChosen) {}

    /// Who told an answer when.
    ///
    /// @param by a name; empty where another source told it
    record Told(String question, String answer, String note, String by, Instant at) {}

    /// What the answers amount to.
    ///
    /// @param level cold, warm, hot, or empty while too much is open
    /// @param why what the level rests on, with ticks and crosses
    record Result(int points, int open, String level, List<Check> why) {
        Result {
            why = List.copyOf(why);
        }

        String tone() {
            return switch (level) {
                case "hot" -> "bad";
                case "warm" -> "clock";
                case "cold" -> "info";
                default -> "plain";
            };
        }
    }

    /// One thing that a level asks for.
    ///
    /// @param key the key of its text
    /// @param name of the question, where it is about one
    record Check(String key, String name, int is, int wanted, boolean isMet) {}

    /// A way into a stage.
    record Way(String stage, String name, Tick tick) {}

    /// What one person found out on a day.
    record Talk(LocalDate day, String by, List<Told> told) {
        Talk {
            told = List.copyOf(told);
        }
    }

    Optional<Line> line(String id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst();
    }

    /// The question to ask now: the first open one, else the first that is not known yet.
    Optional<Line> next() {
        return first(State.OPEN).or(() -> first(State.ASKED));
    }

    /// The open question that comes after another, from the start again behind the last.
    Optional<Line> after(String id) {
        int place = lines.stream().map(Line::id).toList().indexOf(id);
        return lines.stream()
                .skip(place + 1L)
                .filter(line -> line.state() == State.OPEN)
                .findFirst()
                .or(() -> first(State.OPEN));
    }

    /// The question that stands so many places further.
    Optional<Line> beside(Line line, int step) {
        int place = lines.indexOf(line) + step;
        return place < 0 || place >= lines.size()
                ? Optional.empty()
                : Optional.of(lines.get(place));
    }

    private Optional<Line> first(State state) {
        return lines.stream().filter(line -> line.state() == state).findFirst();
    }
}
