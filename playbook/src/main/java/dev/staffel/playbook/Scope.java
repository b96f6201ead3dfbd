package dev.staffel.playbook;

import dev.staffel.engine.KnownAttribute;
import dev.staffel.engine.Label;
import dev.staffel.engine.criteria.Field;
import dev.staffel.engine.criteria.Field.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a criterion may look at, by the place where it stands.
enum Scope {
    /// What a source claims: tells activities and topics apart.
    CLAIM,
    /// One activity, once it is told which: what rules count.
    ACTIVITY,
    /// What is known of a person and the company: what fit looks at.
    FIT,
    /// A whole lead: what moves it.
    LEAD;

    Label remedy() {
        var examples =
                switch (this) {
                    case CLAIM -> "event, path, form, source, campaign, actor, property.…";
                    case ACTIVITY ->
                            "activity, topic, event, path, form, source, campaign, actor, property.…";
                    case FIT -> "role, seniority, account.industry, account.employees, …";
                    case LEAD ->
                            "interest, interest.…, maturity, grade, persona, stage, answers, answers.…, level, did, email, …";
                };
        return new Label(
                "Hier möglich sind: " + examples + ".", "Possible here are: " + examples + ".");
    }

    /// By the place of a criterion in a playbook's text.
    static Scope of(String path) {
        if (path.startsWith("agreement/rules/")) return ACTIVITY;
        if (path.startsWith("agreement/personas/") || path.startsWith("agreement/grade/"))
            return FIT;
        return path.startsWith("settings/") ? CLAIM : LEAD;
    }

    boolean allows(Kind kind) {
        boolean isDetermined = kind == Kind.ACTIVITY || kind == Kind.TOPIC;
        return switch (this) {
            case CLAIM -> kind.ofActivity() && !isDetermined;
            case ACTIVITY -> kind.ofActivity();
            case FIT -> kind == Kind.ATTRIBUTE;
            case LEAD -> !kind.ofActivity();
        };
    }

    /// The field under the entry's key, or nothing and a problem.
    Optional<Field> field(Part.Named entry, Names names) {
        var name = entry.id();
        if (name.isBlank() || name.endsWith(".")) {
            entry.key().wrong(new Label("Der Name fehlt.", "The name is missing."), remedy());
            return Optional.empty();
        }
        var field = Field.named(name);
        if (!allows(field.kind())) {
            entry.key().wrong(misplaced(name), misplacedRemedy(name));
            return Optional.empty();
        }
        return switch (field.kind()) {
            case ATTRIBUTE -> attribute(entry, field);
            case ANSWER -> question(entry, field, names);
            default -> topic(entry, field, names);
        };
    }

    private static Label misplaced(String name) {
        return new Label(
                "„" + name + "“ kann hier nicht gefragt werden.",
                "'" + name + "' can't be asked here.");
    }

    /// Where attributes can't be asked, an unknown name is most likely a slip in one of the names that can.
    private Label misplacedRemedy(String name) {
        var words =
                Arrays.stream(Kind.values())
                        .filter(kind -> kind != Kind.ATTRIBUTE && allows(kind))
                        .map(Form::word)
                        .filter(word -> Nearest.distance(word, name) <= 2)
                        .findFirst();
        return words.map(word ->
                        new Label("Meinten Sie „" + word + "“?", "Did you mean '" + word + "'?"))
                .orElseGet(this::remedy);
    }

    private static Optional<Field> question(Part.Named entry, Field field, Names names) {
        if (names.questions().contains(field.key())) return Optional.of(field);
        entry.key()
                .wrong(
                        new Label(
                                "Die Frage „" + field.key() + "“ gibt es nicht.",
                                "There is no question '" + field.key() + "'."),
                        Remedies.knownWords(field.key(), names.questions()));
        return Optional.empty();
    }

    private static Optional<Field> topic(Part.Named entry, Field field, Names names) {
        if (field.kind() == Kind.TOPIC_INTEREST && !names.topics().contains(field.key())) {
            entry.key()
                    .wrong(
                            new Label(
                                    "Das Thema „" + field.key() + "“ gibt es nicht.",
                                    "There is no topic '" + field.key() + "'."),
                            Remedies.knownWords(field.key(), names.topics()));
            return Optional.empty();
        }
        return Optional.of(field);
    }

    private Optional<Field> attribute(Part.Named entry, Field field) {
        if (KnownAttribute.named(field.key()).isPresent()) return Optional.of(field);
        var words = new ArrayList<>(KnownAttribute.ids());
        if (this == LEAD) {
            words.addAll(
                    List.of(
                            "interest",
                            "maturity",
                            "grade",
                            "persona",
                            "stage",
                            "answers",
                            "level"));
            words.addAll(List.of("all", "any", "not", "did"));
        }
        var meant = words.stream().filter(word -> isSlip(word, field.key())).findFirst();
        if (meant.isEmpty()) return Optional.of(field);
        entry.key()
                .wrong(
                        new Label(
                                "„" + field.key() + "“ ist nicht bekannt.",
                                "'" + field.key() + "' is not known."),
                        new Label(
                                "Meinten Sie „" + meant.get() + "“?",
                                "Did you mean '" + meant.get() + "'?"));
        return Optional.empty();
    }

    private static boolean isSlip(String known, String written) {
        return Nearest.distance(known, written) <= (known.length() < 6 ? 1 : 2);
    }
}
