package dev.staffel.playbook;

import dev.staffel.engine.Label;
import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.score.Fading;
import dev.staffel.engine.score.MaturityTerms;
import dev.staffel.engine.score.Phase;
import dev.staffel.engine.score.PhaseRule;
import dev.staffel.engine.score.Rule;
import dev.staffel.engine.score.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads `rules:` and `maturity:`, what earns points and what shows how far a lead is.
final class RulesReader {
    private static final String AT_LEAST = "at least ";
    private static final Form<Long> AMOUNT =
            new Form<>(
                    text ->
                            text.startsWith(AT_LEAST)
                                    ? Amounts.thousandths(text.substring(AT_LEAST.length()))
                                    : Optional.empty(),
                    0L,
                    new Label("eine Mindestmenge", "a least amount"),
                    "at least 50");
    private static final Form<Fading> HALF_LIFE =
            new Form<>(
                    text ->
                            text.equals("never")
                                    ? Optional.of(new Fading.Never())
                                    : Amounts.DAYS_FORM
                                            .read()
                                            .apply(text)
                                            .map(Fading.HalfLife::new),
                    new Fading.Never(),
                    new Label("eine Halbwertszeit", "a half-life"),
                    "90 days");

    private static final String INTEREST_FROM = "interest at least ";
    private static final Form<Long> INTEREST =
            new Form<>(
                    text ->
                            text.startsWith(INTEREST_FROM)
                                    ? Amounts.thousandths(text.substring(INTEREST_FROM.length()))
                                            .filter(level -> level > 0)
                                    : Optional.empty(),
                    1_000L,
                    new Label("ein Mindestinteresse", "a least interest"),
                    "interest at least 20");

    private final Names names;
    private final CriterionReader criteria;

    RulesReader(Names names) {
        this.names = names;
        this.criteria = new CriterionReader(Scope.ACTIVITY, names);
    }

    List<Rule> rules(Part part) {
        return part.named().stream().map(this::rule).toList();
    }

    private Rule rule(Part.Named named) {
        var fields =
                Fields.of(
                        named.part(),
                        "de",
                        "en",
                        "when",
                        "amount",
                        "counts-from",
                        "after-absence",
                        "second-person",
                        "points",
                        "half-life",
                        "ends-after",
                        "at-most",
                        "needs-tracking");
        var label = fields.label();
        long points = points(fields.need("points"));
        return new Rule(
                named.id(),
                label,
                trigger(named.part(), fields),
                points,
                fading(named.part(), fields, points),
                fields.maybe("at-most").map(part -> part.as(CapText.FORM)),
                fields.maybe("needs-tracking")
                        .map(part -> part.as(Amounts.YES_NO_FORM))
                        .orElse(false));
    }

    private static long points(Part part) {
        long points = part.as(Amounts.NUMBER_FORM);
        if (Math.abs(points) <= 1_000_000) return points;
        part.wrong(
                new Label("So viele Punkte gibt es nicht.", "There are not that many points."),
                new Label("Höchstens 1000, mindestens -1000.", "At most 1000, at least -1000."));
        return 0;
    }

    private Trigger trigger(Part whole, Fields fields) {
        long ways = Stream.of("when", "after-absence", "second-person").filter(fields::has).count();
        if (ways != 1) {
            whole.wrong(
                    new Label("Offen ist, was zählt.", "It is open what counts."),
                    new Label(
                            "Schreiben Sie genau eines: „when“, „after-absence“ oder „second-person“.",
                            "Write exactly one: 'when', 'after-absence' or 'second-person'."));
        }
        var absence = fields.maybe("after-absence");
        if (absence.isPresent()) return new Trigger.OnReturn(absence.get().as(Amounts.DAYS_FORM));
        var second = fields.maybe("second-person");
        if (second.isPresent()) return new Trigger.OnSecondPerson(second.get().as(INTEREST));
        var when = fields.maybe("when").map(criteria::read);
        return new Trigger.OnActivity(
                when.orElse(Criterion.always()),
                fields.maybe("amount").map(part -> part.as(AMOUNT)).orElse(Long.MIN_VALUE),
                fields.maybe("counts-from").map(part -> part.as(Amounts.COUNT_FORM)).orElse(1));
    }

    private static Fading fading(Part whole, Fields fields, long points) {
        if (fields.has("half-life") == fields.has("ends-after")) {
            whole.wrong(
                    new Label(
                            "Offen ist, wie lange die Punkte gelten.",
                            "It is open how long the points hold."),
                    new Label(
                            "Schreiben Sie „half-life: 90 days“, „half-life: never“ oder „ends-after: 180 days“.",
                            "Write 'half-life: 90 days', 'half-life: never' or 'ends-after: 180 days'."));
        }
        var ends = fields.maybe("ends-after");
        if (ends.isPresent()) return new Fading.EndsAfter(ends.get().as(Amounts.DAYS_FORM));
        var halfLife = fields.maybe("half-life");
        Fading fading = halfLife.map(part -> part.as(HALF_LIFE)).orElse(new Fading.Never());
        if (points >= 0 || !(fading instanceof Fading.HalfLife)) return fading;
        halfLife.ifPresent(part ->
                part.wrong(
                        new Label(
                                "Minuspunkte verblassen nicht, sie enden an einem Tag.",
                                "Negative points don't fade, they end on a day."),
                        new Label(
                                "Schreiben Sie „ends-after: 180 days“.",
                                "Write 'ends-after: 180 days'.")));
        return new Fading.Never();
    }

    MaturityTerms maturity(Part part) {
        var fields = Fields.of(part, "comparing-lapses-after", "deciding-lapses-after", "evidence");
        var evidence = new ArrayList<PhaseRule>();
        for (Part item : fields.need("evidence").items()) {
            var phases = Fields.of(item, "learning", "comparing", "deciding");
            for (Phase phase : Phase.values()) {
                phases.maybe(Form.word(phase))
                        .flatMap(text -> EvidenceText.read(phase, text, names.rules()))
                        .ifPresent(evidence::add);
            }
        }
        return new MaturityTerms(
                evidence,
                fields.need("comparing-lapses-after").as(Amounts.DAYS_FORM),
                fields.need("deciding-lapses-after").as(Amounts.DAYS_FORM));
    }
}
