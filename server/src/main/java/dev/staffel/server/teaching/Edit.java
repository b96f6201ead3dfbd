package dev.staffel.server.teaching;

import dev.staffel.engine.Playbook;
import dev.staffel.engine.handover.ReturnReason.Meter;
import dev.staffel.engine.stage.Purpose;
import dev.staffel.playbook.PlaybookText;
import dev.staffel.playbook.ReadResult;
import dev.staffel.playbook.Rewriting;
import dev.staffel.playbook.Written;
import dev.staffel.playbook.Written.Lines;
import dev.staffel.playbook.Written.Many;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/// A small change of the definition that answers returns for one criterion, carried into the text where it stands.
///
/// @param kind `raise` or `lower`: each way in demands 5 points of interest more or less; `raise-weakest`: those of the poorest
///     grade demand 10 more; `ask-phone`: a phone number becomes required
/// @param text the whole text with the change
record Edit(String kind, String text) {
    static final int STEP = 5;
    static final int STEP_OF_THE_WEAKEST = 10;

    private static final Pattern AT_LEAST = Pattern.compile("at least (\\d{1,6})");
    private static final String REQUIRED = "agreement/handover/required-data/";

    /// The change for returns for a criterion; nothing where none can be made up, because the criterion isn't one of the
    /// agreement's numbers, or is written in a way that is not simple.
    ///
    /// @param meter what most of these returns say about the handover
    static Optional<Edit> of(String text, Playbook playbook, String criterion, Meter meter) {
        var written = Written.of(text);
        if (written.isEmpty()) return Optional.empty();
        var edit =
                switch (criterion) {
                    case "interest", "maturity", "timing" ->
                            threshold(written.get(), playbook, meter);
                    case "fit" -> weakest(written.get(), playbook);
                    case "required-data" -> askPhone(written.get());
                    default -> Optional.<Change>empty();
                };
        return edit.map(change -> new Edit(change.kind(), Rewriting.of(text, change.wanted())))
                .filter(change -> PlaybookText.read(change.text()) instanceof ReadResult.Good);
    }

    private record Change(String kind, Written wanted) {}

    private static Optional<Change> threshold(Written text, Playbook playbook, Meter meter) {
        var demands = demands(text, playbook);
        return switch (meter) {
            case EARLY -> changed(text, demands, "raise", points -> points + STEP);
            case LATE -> changed(text, demands, "lower", points -> Math.max(1, points - STEP));
            case FIT, OMISSION, NONE -> Optional.empty();
        };
    }

    private static Optional<Change> weakest(Written text, Playbook playbook) {
        var demands = demands(text, playbook);
        var poorest =
                demands.stream()
                        .map(Demand::grade)
                        .filter(grade -> grade.matches("[A-F]"))
                        .max(Comparator.naturalOrder());
        return poorest.flatMap(grade ->
                changed(
                        text,
                        demands.stream().filter(demand -> demand.grade().equals(grade)).toList(),
                        "raise-weakest",
                        points -> points + STEP_OF_THE_WEAKEST));
    }

    private static Optional<Change> askPhone(Written text) {
        if (!text.has(REQUIRED.substring(0, REQUIRED.length() - 1))
                || text.has(REQUIRED + "phone")) {
            return Optional.empty();
        }
        var given =
                new Many(
                        List.of(
                                Lines.NONE.and("phone", "known"),
                                Lines.NONE.and("mobile", "known")));
        var item =
                Lines.NONE
                        .and("de", "Telefon")
                        .and("en", "Phone")
                        .and("given", Lines.NONE.and("any", given));
        return Optional.of(new Change("ask-phone", text.with(REQUIRED + "phone", item)));
    }

    /// A way into the qualified stage that demands interest in one line.
    private record Demand(String path, int points, String grade) {}

    private static List<Demand> demands(Written text, Playbook playbook) {
        var stage = playbook.agreement().ladder().stageFor(Purpose.QUALIFIED);
        var entries = "agreement/ladder/stages/" + stage.id() + "/entries/";
        var demands = new ArrayList<Demand>();
        for (var entry : stage.entries()) {
            var when = entries + entry.id() + "/when/";
            var interest = AT_LEAST.matcher(text.word(when + "interest"));
            if (interest.matches()) {
                int points = Integer.parseInt(interest.group(1));
                demands.add(new Demand(when + "interest", points, text.word(when + "grade")));
            }
        }
        return demands;
    }

    private static Optional<Change> changed(
            Written text, List<Demand> demands, String kind, IntUnaryOperator change) {
        if (demands.isEmpty()) return Optional.empty();
        var wanted = text;
        for (Demand demand : demands) {
            var points = "at least " + change.applyAsInt(demand.points());
            wanted = wanted.with(demand.path(), new Written.Word(points));
        }
        return Optional.of(new Change(kind, wanted));
    }
}
