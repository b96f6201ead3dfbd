package dev.staffel.playbook;

import dev.staffel.engine.Label;
import dev.staffel.engine.grade.Grade;
import dev.staffel.engine.grade.GradeTerms;
import dev.staffel.engine.grade.Persona;
import dev.staffel.engine.grade.TitleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads `personas:`, `grade:` and `titles:`, all that fit is found by.
final class GradeReader {
    static final List<String> LETTERS = List.of("A", "B", "C", "D", "E");
    private static final Form<Grade> LETTER =
            new Form<>(
                    text ->
                            List.of("A", "B", "C", "D", "E", "F").contains(text)
                                    ? Optional.of(Grade.ofLetter(text))
                                    : Optional.empty(),
                    Grade.F,
                    new Label("eine Eignung von A bis F", "a grade from A to F"),
                    "D");

    private final CriterionReader criteria;

    GradeReader(Names names) {
        this.criteria = new CriterionReader(Scope.FIT, names);
    }

    List<Persona> personas(Part part) {
        return part.named().stream().flatMap(named -> persona(named).stream()).toList();
    }

    private Optional<Persona> persona(Part.Named named) {
        var fields = Fields.of(named.part(), "de", "en", "traits");
        var label = fields.label();
        var traits = new ArrayList<Persona.Trait>();
        for (Part.Named trait : fields.need("traits").named()) traits.add(trait(trait));
        int sum = traits.stream().mapToInt(Persona.Trait::weight).sum();
        if (sum == 100) return Optional.of(new Persona(named.id(), label, traits));
        named.key()
                .wrong(
                        new Label(
                                "Die Gewichte ergeben zusammen " + sum + " statt 100.",
                                "The weights add up to " + sum + " instead of 100."),
                        new Label(
                                sum < 100
                                        ? "Verteilen Sie noch " + (100 - sum) + "."
                                        : "Nehmen Sie " + (sum - 100) + " weg.",
                                sum < 100
                                        ? "Give out " + (100 - sum) + " more."
                                        : "Take away " + (sum - 100) + "."));
        return Optional.empty();
    }

    private Persona.Trait trait(Part.Named named) {
        var fields = Fields.of(named.part(), "de", "en", "weight", "when");
        var weight = fields.need("weight");
        int share = weight.as(Amounts.COUNT_FORM);
        if (share > 100) {
            weight.wrong(
                    new Label("Ein Gewicht liegt bei 1 bis 100.", "A weight is 1 to 100."),
                    new Label("Zusammen ergeben sie 100.", "Together they are 100."));
        }
        return new Persona.Trait(
                named.id(),
                fields.label(),
                criteria.read(fields.need("when")),
                Math.min(100, share));
    }

    Optional<GradeTerms> terms(Part part) {
        var fields =
                Fields.of(
                        part,
                        "A",
                        "B",
                        "C",
                        "D",
                        "E",
                        "least-known-weight",
                        "outside-area",
                        "outside-area-at-most");
        var levels = new ArrayList<Integer>();
        boolean falling = true;
        for (String letter : LETTERS) {
            var level = fields.need(letter);
            int percent = level.as(Amounts.PERCENT_FORM);
            if (!levels.isEmpty() && percent >= levels.getLast() && !level.isMissing()) {
                falling = false;
                level.wrong(
                        new Label(
                                "Jede Eignung braucht weniger Prozent als die bessere davor.",
                                "Each grade needs less percent than the better one before."),
                        new Label(
                                "Schreiben Sie weniger als " + levels.getLast() + " %.",
                                "Write less than " + levels.getLast() + " %."));
            }
            levels.add(percent);
        }
        int known = fields.need("least-known-weight").as(Amounts.COUNT_FORM);
        var outside = fields.maybe("outside-area").map(criteria::read);
        var atMost =
                fields.maybe("outside-area-at-most").map(one -> one.as(LETTER)).orElse(Grade.D);
        boolean complete = LETTERS.stream().allMatch(fields::has);
        return falling && complete && part.problems().isEmpty()
                ? Optional.of(new GradeTerms(levels, known, outside, atMost))
                : Optional.empty();
    }

    static TitleTable titles(Part part) {
        return new TitleTable(part.items().stream().flatMap(item -> title(item).stream()).toList());
    }

    private static Optional<TitleTable.Entry> title(Part part) {
        var fields = Fields.of(part, "words", "role", "seniority");
        var text = fields.need("words").words();
        if (part.isMapping() && !fields.has("role") && !fields.has("seniority")) {
            part.wrong(
                    new Label("Was folgt aus diesen Wörtern?", "What follows from these words?"),
                    new Label(
                            "Ergänzen Sie „role“ oder „seniority“.", "Add 'role' or 'seniority'."));
        }
        var words = List.of(text.strip().split("\\s+", -1));
        if (words.stream().anyMatch(word -> word.replace("*", "").isEmpty())) {
            if (!text.isBlank()) {
                fields.need("words")
                        .wrong(
                                new Label("Ein Stern allein ist kein Wort.", "A star is no word."),
                                new Label(
                                        "Schreiben Sie den Stern an ein Wort: „leit*“.",
                                        "Put the star next to a word: 'manag*'."));
            }
            return Optional.empty();
        }
        return Optional.of(
                new TitleTable.Entry(
                        words,
                        fields.maybe("role").map(Part::words),
                        fields.maybe("seniority").map(Part::words)));
    }
}
