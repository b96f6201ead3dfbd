package dev.staffel.playbook;

import dev.staffel.engine.KnownAttribute;
import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.criteria.Field;
import dev.staffel.engine.criteria.Field.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;

/// One criterion of a text by its place, such as `agreement/ladder/stages/mql/entries/a/when`: read, changed, and what may be
/// asked there. The rest of the text may have problems.
public final class CriterionText {
    private CriterionText() {}

    /// The criterion; nothing when there is none, or it has problems.
    public static Optional<Criterion> at(String text, String path) {
        return all(text).apply(path);
    }

    /// The criteria of a text by their places; for those who ask for many.
    public static Function<String, Optional<Criterion>> all(String text) {
        var root = Loading.root(text, new Problems());
        if (root.isEmpty()) return _ -> Optional.empty();
        var names = Names.in(new Part(root.get(), "", new Problems()));
        return path -> Nodes.find(root.get(), path).flatMap(node -> read(node, path, names));
    }

    private static Optional<Criterion> read(Node node, String path, Names names) {
        var problems = new Problems();
        var part = new Part(node, path, problems);
        var criterion = new CriterionReader(Scope.of(path), names).read(part);
        return problems.isEmpty() ? Optional.of(criterion) : Optional.empty();
    }

    /// The text with this criterion there. What it asks as before keeps its words, its lines and its comments.
    ///
    /// @throws IllegalArgumentException when the text's layout can't be read
    public static String with(String text, String path, Criterion criterion) {
        var whole = Written.of(text).orElseThrow(() -> new IllegalArgumentException("no layout"));
        if (at(text, path).filter(criterion::equals).isPresent()) return text;
        var wanted = written(CriterionWriter.write(criterion));
        var before = whole.at(path);
        var root = Loading.root(text, new Problems()).orElseThrow();
        var keeping = new Keeping(path, Names.in(new Part(root, "", new Problems())));
        var kept = before.map(there -> keeping.kept(there, wanted)).orElse(wanted);
        return Rewriting.of(text, whole.with(path, kept));
    }

    static Written written(Yaml yaml) {
        return switch (yaml) {
            case Yaml.Words(var text) -> new Written.Word(text);
            case Yaml.Plain(var text) -> new Written.Word(text);
            case Yaml.Items(var items, _) ->
                    new Written.Many(items.stream().map(CriterionText::written).toList());
            case Yaml.Rows(var rows, _) ->
                    new Written.Lines(
                            rows.stream()
                                    .map(row -> new Written.Line(row.key(), written(row.value())))
                                    .toList());
        };
    }

    /// Chooses, of two ways to write the same, the one that stands there already.
    private record Keeping(String path, Names names) {

        Written kept(Written before, Written wanted) {
            var said = says(wanted); // nothing where it asks for what there is not
            if (said.isPresent() && said.equals(says(before))) return before;
            boolean bothAreLines =
                    before instanceof Written.Lines && wanted instanceof Written.Lines;
            if (!bothAreLines) return wanted;
            var old = ((Written.Lines) before).lines();
            var lines = ((Written.Lines) wanted).lines();
            boolean isListed = old.size() == 1 && old.getFirst().key().equals("all");
            boolean becomesLines = lines.size() > 1;
            if (isListed && becomesLines) {
                var items = lines.stream().map(line -> (Written) new Written.Lines(List.of(line)));
                var all =
                        new Written.Lines(
                                List.of(new Written.Line("all", new Written.Many(items.toList()))));
                return kept(before, all);
            }
            return new Written.Lines(lines.stream().map(line -> kept(old, line)).toList());
        }

        private Written.Line kept(List<Written.Line> old, Written.Line wanted) {
            for (var line : old) {
                if (!line.key().equals(wanted.key())) continue;
                if (wanted.value() instanceof Written.Many(var items)
                        && line.value() instanceof Written.Many(var before)
                        && Set.of("all", "any").contains(wanted.key())) {
                    return new Written.Line(wanted.key(), new Written.Many(kept(before, items)));
                }
                if (wanted.key().equals("not")) {
                    return new Written.Line("not", kept(line.value(), wanted.value()));
                }
                var said = says(new Written.Lines(List.of(wanted)));
                boolean same =
                        said.isPresent() && said.equals(says(new Written.Lines(List.of(line))));
                return same ? line : wanted;
            }
            return wanted;
        }

        private List<Written> kept(List<Written> before, List<Written> wanted) {
            var left = new ArrayList<>(before);
            var kept = new ArrayList<Written>();
            for (int i = 0; i < wanted.size(); i++) {
                var one = wanted.get(i);
                var asked = says(one);
                var same =
                        left.stream()
                                .filter(part -> asked.isPresent() && asked.equals(says(part)))
                                .findFirst();
                same.ifPresent(left::remove);
                boolean isChanged = same.isEmpty() && wanted.size() == before.size();
                kept.add(same.orElse(isChanged ? kept(before.get(i), one) : one));
            }
            return kept;
        }

        private Optional<Criterion> says(Written written) {
            var alone = Layout.file(Written.Lines.NONE.and("when", written));
            return Loading.root(alone, new Problems())
                    .flatMap(root -> Nodes.find(root, "when"))
                    .flatMap(node -> read(node, path, names));
        }
    }

    /// What may be asked at a place, in the order to offer it; what the text asks already comes along.
    public static List<Field> fields(String text, String path) {
        var names = new LinkedHashSet<String>();
        var root = Loading.root(text, new Problems());
        var known = root.map(node -> Names.in(new Part(node, "", new Problems())));
        var scope = Scope.of(path);
        if (scope == Scope.LEAD) {
            names.addAll(List.of("interest", "maturity", "grade", "persona", "stage"));
            known.ifPresent(all -> all.topics().forEach(topic -> names.add("interest." + topic)));
            known.filter(all -> !all.questions().isEmpty())
                    .ifPresent(all -> {
                        names.addAll(List.of("answers", "level"));
                        all.questions().forEach(one -> names.add("answers." + one));
                    });
        }
        if (scope == Scope.ACTIVITY) names.addAll(List.of("activity", "topic"));
        if (scope == Scope.ACTIVITY || scope == Scope.CLAIM) {
            names.addAll(List.of("event", "path", "form", "source", "campaign", "actor"));
            root.ifPresent(node -> properties(Nodes.written(node)).forEach(names::add));
        } else {
            names.addAll(KnownAttribute.ids());
        }
        at(text, path).ifPresent(asked -> asked.fields().forEach(field -> names.add(field.name())));
        return names.stream()
                .map(Field::named)
                .filter(field -> scope.allows(field.kind()))
                .toList();
    }

    private static Stream<String> properties(Written written) {
        return switch (written) {
            case Written.Word _ -> Stream.of();
            case Written.Many(var items) -> items.stream().flatMap(CriterionText::properties);
            case Written.Lines(var lines) ->
                    lines.stream()
                            .flatMap(line ->
                                    line.key().startsWith("property.")
                                            ? Stream.of(line.key())
                                            : properties(line.value()));
        };
    }

    /// Whether what somebody did may be asked at a place.
    public static boolean asksDeeds(String path) {
        return Scope.of(path) == Scope.LEAD;
    }

    /// Whether this may be asked at a place.
    public static boolean allows(String path, Field field) {
        return Scope.of(path).allows(field.kind())
                && (field.kind() != Kind.ATTRIBUTE || !field.key().contains("/"));
    }
}
