package dev.staffel.server.editor;

import dev.staffel.engine.KnownAttribute;
import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.criteria.Field;
import dev.staffel.engine.grade.Grade;
import dev.staffel.engine.score.Phase;
import dev.staffel.playbook.CriterionText;
import dev.staffel.playbook.Written;
import dev.staffel.server.shell.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A criterion of a draft as the builder shows it.
///
/// @param path of the criterion in the text
/// @param problems keys of messages by places in the tree
/// @param asked the criterion; empty while something is unfinished
/// @param fields what may be asked here
record AskView(
        EditorView editor,
        String path,
        Ask.Group tree,
        Map<String, String> problems,
        Optional<Criterion> asked,
        List<Field> fields) {

    static AskView of(EditorView editor, String path, Ask.Group tree) {
        var reading = new AskReading();
        var criterion = reading.read(tree);
        var fields = CriterionText.fields(editor.draft().text(), path);
        return new AskView(
                editor,
                path,
                tree,
                reading.problems(),
                reading.isFinished() ? Optional.of(criterion) : Optional.empty(),
                fields);
    }

    /// What it says so far; empty while something is unfinished.
    String says() {
        return asked.map(editor.sentences().reading()::criterion).orElse("");
    }

    /// The thing that the criterion belongs to, or the place of a single one.
    String owner() {
        return Thing.all(path);
    }

    /// Where one comes from, and goes back to.
    String back() {
        return Thing.of(owner()).isPresent()
                ? editor.thing(owner())
                : editor.chapter(Chapter.at(path));
    }

    boolean asksDeeds() {
        return CriterionText.asksDeeds(path);
    }

    /// The fields in groups, by the groups' message keys.
    Map<String, List<Field>> groups() {
        var groups = new LinkedHashMap<String, List<Field>>();
        for (Field field : fields) {
            groups.computeIfAbsent(group(field), _ -> new java.util.ArrayList<>()).add(field);
        }
        return groups;
    }

    private static String group(Field field) {
        if (field.kind() != Field.Kind.ATTRIBUTE)
            return field.kind().ofActivity() ? "activity" : "score";
        if (field.key().startsWith("account.")) return "account";
        return field.key().startsWith(KnownAttribute.CONSENT) ? "consent" : "person";
    }

    /// What a field is called.
    String name(Field field) {
        return editor.sentences().reading().field(field);
    }

    boolean isOffered(String field) {
        return fields.stream().anyMatch(one -> one.name().equals(field));
    }

    /// The values that a field has, with their names; none where any may be typed.
    Map<String, String> values(String name, Ui ui) {
        var field = Field.named(name);
        return switch (field.kind()) {
            case GRADE -> named(field, Stream.of(Grade.values()).map(Grade::letter).toList());
            case MATURITY -> named(field, Stream.of(Phase.values()).map(Operators::word).toList());
            case LEVEL -> named(field, List.of("cold", "warm", "hot"));
            case ACTOR -> named(field, List.of("human", "machine", "unknown"));
            case PERSONA -> editor.choices("personas", "", ui);
            case STAGE -> editor.choices("stages", "", ui);
            case ACTIVITY -> editor.choices("activities", "", ui);
            case TOPIC -> editor.choices("topics", "", ui);
            case ATTRIBUTE -> attribute(field, ui);
            case INTEREST,
                    TOPIC_INTEREST,
                    ANSWERS,
                    ANSWER,
                    SOURCE,
                    EVENT,
                    PATH,
                    FORM,
                    CAMPAIGN,
                    PROPERTY ->
                    Map.of();
        };
    }

    private Map<String, String> attribute(Field field, Ui ui) {
        return switch (KnownAttribute.named(field.key())
                .map(KnownAttribute::kind)
                .orElse(KnownAttribute.Kind.TEXT)) {
            case YES_NO -> named(field, List.of("yes", "no"));
            case ROLE -> named(field, titles("role"));
            case SENIORITY -> named(field, titles("seniority"));
            case TOPIC -> editor.choices("topics", "", ui);
            case TEXT, EMAIL, PHONE, NUMBER, MONEY, COUNTRY, LANGUAGE -> Map.of();
        };
    }

    /// The words that the table of titles turns titles into.
    private List<String> titles(String key) {
        var titles = editor.written().at("settings/titles").orElse(Written.Lines.NONE);
        return titles.names().stream()
                .map(line -> titles.word(line + "/" + key))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private Map<String, String> named(Field field, List<String> values) {
        var named = new LinkedHashMap<String, String>();
        for (String value : values)
            named.put(value, editor.sentences().reading().value(field, value));
        return named;
    }

    /// Activities, and the three that Staffel knows by itself.
    Map<String, String> deeds(String now, Ui ui) {
        var deeds = new LinkedHashMap<String, String>();
        for (String own :
                List.of("own-initiative", "own-initiative-since-return", "any-activity")) {
            deeds.put(own, ui.t("editor.deed." + own));
        }
        deeds.putAll(editor.choices("activities", deeds.containsKey(now) ? "" : now, ui));
        return deeds;
    }
}
