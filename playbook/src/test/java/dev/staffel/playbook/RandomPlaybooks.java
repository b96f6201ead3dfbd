package dev.staffel.playbook;

import dev.staffel.engine.ActivityType;
import dev.staffel.engine.Label;
import dev.staffel.engine.Playbook;
import dev.staffel.engine.Playbook.Agreement;
import dev.staffel.engine.Playbook.WorkingSettings;
import dev.staffel.engine.Topic;
import dev.staffel.engine.grade.Grade;
import dev.staffel.engine.grade.GradeTerms;
import dev.staffel.engine.grade.Persona;
import dev.staffel.engine.grade.TitleTable;
import dev.staffel.engine.journey.Journey;
import dev.staffel.engine.questionnaire.Question;
import dev.staffel.engine.questionnaire.Questionnaire;
import dev.staffel.engine.score.Cap;
import dev.staffel.engine.score.Fading;
import dev.staffel.engine.score.MaturityTerms;
import dev.staffel.engine.score.Phase;
import dev.staffel.engine.score.PhaseRule;
import dev.staffel.engine.score.PhaseRule.Counting;
import dev.staffel.engine.score.PhaseRule.Need;
import dev.staffel.engine.score.Rule;
import dev.staffel.engine.score.Trigger;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Right playbooks with whatever a playbook may hold, the same ones for the same seed.
final class RandomPlaybooks {
    static final List<String> TOPICS = List.of("retrofit", "no", "5-axis");
    static final List<String> ACTIVITIES = List.of("paper", "call", "visit");
    static final List<String> RULES = List.of("r1", "r2", "on");
    static final List<String> PERSONAS = List.of("engineer", "buyer");

    private final Random random;
    private final RandomCriteria criteria;

    RandomPlaybooks(long seed) {
        this.random = new Random(seed);
        this.criteria = new RandomCriteria(random);
    }

    Playbook next() {
        var handover = new RandomHandovers(random, criteria, this::label);
        return new Playbook(
                label(),
                maybe(this::label),
                ZoneId.of(pick(List.of("Europe/Berlin", "UTC", "+02:00"))),
                new Agreement(
                        handover.ladder(),
                        RULES.stream().map(this::rule).toList(),
                        new MaturityTerms(some(_ -> evidence()), days(), days()),
                        PERSONAS.stream().map(this::persona).toList(),
                        grade(),
                        handover.terms(),
                        maybe(this::questionnaire)),
                new WorkingSettings(
                        TOPICS.stream()
                                .map(id -> new Topic(id, label(), criteria.ofClaim(3), yes()))
                                .toList(),
                        ACTIVITIES.stream().map(this::activity).toList(),
                        RandomHandovers.JOURNEYS.stream()
                                .map(id -> new Journey(id, label(), label()))
                                .toList(),
                        new TitleTable(some(_ -> title()))));
    }

    private Rule rule(String id) {
        long points = random.nextInt(-1_000_000, 1_000_001);
        Trigger trigger =
                switch (random.nextInt(4)) {
                    case 0 -> new Trigger.OnReturn(days());
                    case 1 -> new Trigger.OnSecondPerson(random.nextInt(1, 50_000));
                    default ->
                            new Trigger.OnActivity(
                                    criteria.ofActivity(3),
                                    yes() ? Long.MIN_VALUE : random.nextInt(100_000),
                                    random.nextInt(1, 4));
                };
        Fading fading =
                switch (random.nextInt(3)) {
                    case 0 -> new Fading.Never();
                    case 1 -> new Fading.EndsAfter(days());
                    default -> points < 0 ? new Fading.Never() : new Fading.HalfLife(days());
                };
        return new Rule(id, label(), trigger, points, fading, maybe(this::cap), yes());
    }

    private Questionnaire questionnaire() {
        int first = random.nextInt(1, 100);
        return new Questionnaire(
                yes() ? questions(first) : questionsByPersona(first),
                random.nextInt(1, 40),
                random.nextInt(40, 101),
                random.nextInt(3),
                some(_ -> new Questionnaire.Least("need", random.nextInt(101))).stream()
                        .limit(1)
                        .toList());
    }

    private List<Question> questions(int first) {
        return List.of(question("budget", first), question("need", 100 - first));
    }

    private List<Question> questionsByPersona(int first) {
        return List.of(
                question("budget", first),
                question("need", 100 - first, Question.OTHERS, "engineer"),
                question("return", 100 - first, "buyer"));
    }

    private Question question(String id, int most, String... askedOf) {
        return new Question(
                id,
                label(),
                label(),
                List.of(
                        new Question.Choice("best", label(), most),
                        new Question.Choice("least", label(), 0)),
                List.of(askedOf));
    }

    private Cap cap() {
        var per = pick(List.of(Cap.Per.values()));
        int times = random.nextInt(1, 4);
        return new Cap(times, yes() ? Cap.FOREVER : days(), per, per != Cap.Per.THING && yes());
    }

    private PhaseRule evidence() {
        var needs =
                IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(_ ->
                                new Need(
                                        pick(RULES),
                                        random.nextInt(1, 4),
                                        pick(List.of(Counting.values()))))
                        .toList();
        return new PhaseRule(pick(List.of(Phase.values())), needs, days(), yes());
    }

    private Persona persona(String id) {
        int first = random.nextInt(1, 100);
        return new Persona(
                id,
                label(),
                List.of(
                        new Persona.Trait("role", label(), criteria.ofFit(3), first),
                        new Persona.Trait("size", label(), criteria.ofFit(3), 100 - first)));
    }

    private GradeTerms grade() {
        int first = random.nextInt(50, 100);
        return new GradeTerms(
                List.of(first, first - 7, first - 20, first - 21, first - 40),
                random.nextInt(1, 100),
                maybe(() -> criteria.ofFit(2)),
                pick(List.of(Grade.C, Grade.D, Grade.F)));
    }

    private ActivityType activity(String id) {
        return new ActivityType(
                id, label(), criteria.ofClaim(3), maybe(() -> "paper"), yes(), yes(), yes());
    }

    private TitleTable.Entry title() {
        var words =
                List.of(
                        pick(List.of("*leiter*", "gf", "techn*", "null")),
                        pick(List.of("x", "*b")));
        return new TitleTable.Entry(words, Optional.of("production"), maybe(() -> "head"));
    }

    Label label() {
        return new Label(
                pick(
                        List.of(
                                "Anfrage",
                                "„Kein Bedarf“, sagt er",
                                "a: b # c",
                                "- x",
                                "5",
                                "null",
                                " Rand ",
                                "zwei\nZeilen\t\\",
                                "😀 ß",
                                "[x]")),
                pick(List.of("enquiry", "it's \"x\"", "yes", "1e3", "*", "{a}", "100 %")));
    }

    private int days() {
        return random.nextInt(1, 400);
    }

    private boolean yes() {
        return random.nextBoolean();
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return yes() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> some(IntFunction<T> value) {
        return new ArrayList<>(IntStream.range(0, random.nextInt(4)).mapToObj(value).toList());
    }
}
