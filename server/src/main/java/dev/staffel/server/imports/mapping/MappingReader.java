package dev.staffel.server.imports.mapping;

import dev.staffel.engine.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads a mapping from its text (YAML) and tells every problem at once.
public final class MappingReader {
    private static final List<String> KEYS =
            List.of(
                    "name",
                    "title",
                    "source",
                    "file",
                    "notation",
                    "blank",
                    "key",
                    "time",
                    "attributes",
                    "permissions",
                    "activities",
                    "past",
                    "left-out");
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setUseMarks(true).setCodePointLimit(1_000_000).build();

    private final List<MappingProblem> problems = new ArrayList<>();
    private final List<MappingRead.Mention> mentions = new ArrayList<>();
    private final CellReader cells = new CellReader(this::mention);

    private MappingReader() {}

    public static MappingRead read(String text) {
        try {
            var node = new Compose(SETTINGS).composeString(text);
            return node.isEmpty() ? noYaml(1, 1) : new MappingReader().read(node.get());
        } catch (MarkedYamlEngineException e) {
            var mark = e.getProblemMark();
            return noYaml(
                    mark.map(at -> at.getLine() + 1).orElse(1),
                    mark.map(at -> at.getColumn() + 1).orElse(1));
        } catch (YamlEngineException _) {
            return noYaml(1, 1);
        }
    }

    private static MappingRead noYaml(int line, int column) {
        return new MappingRead.Wrong(
                List.of(
                        new MappingProblem(
                                line,
                                column,
                                "",
                                "",
                                new Label(
                                        "Der Text ist kein lesbares YAML.",
                                        "The text is no readable YAML."),
                                new Label(
                                        "Prüfen Sie hier Einrückung, Doppelpunkte und Anführungszeichen.",
                                        "Check indentation, colons and quotes here."))));
    }

    private void mention(String column, Part part) {
        mentions.add(part.mentioning(column));
    }

    private MappingRead read(Node node) {
        var root = new Part(node, "", problems);
        Map<String, Part> parts = root.entries(KEYS);
        if (!parts.containsKey("attributes")) {
            root.wrong(
                    new Label(
                            "Es fehlt, welche Angaben in den Spalten stehen.",
                            "It does not say what stands in the columns."),
                    new Label("Ergänzen Sie attributes:", "Add attributes:"));
        }
        var sections = new SectionReader(cells);
        var mapping =
                new Mapping(
                        parts.containsKey("name") ? parts.get("name").text() : "import",
                        sections.title(parts),
                        parts.containsKey("source") ? parts.get("source").text() : "import",
                        FileSectionReader.file(parts),
                        FileSectionReader.notation(parts),
                        parts.containsKey("blank") ? parts.get("blank").texts() : List.of(),
                        sections.key(parts),
                        parts.containsKey("time")
                                ? sections.time(parts.get("time"))
                                : new Timing.OnImport(),
                        sections.attributes(parts),
                        sections.permissions(parts),
                        sections.activities(parts),
                        sections.past(parts),
                        leftOut(parts));
        if (problems.isEmpty()) {
            return new MappingRead.Usable(mapping, mentions);
        }
        return new MappingRead.Wrong(
                problems.stream()
                        .sorted(
                                Comparator.comparingInt(MappingProblem::line)
                                        .thenComparingInt(MappingProblem::column))
                        .toList());
    }

    private static SortedMap<String, String> leftOut(Map<String, Part> parts) {
        SortedMap<String, String> leftOut = new TreeMap<>();
        if (parts.containsKey("left-out")) {
            parts.get("left-out").entries().forEach((name, why) -> leftOut.put(name, why.text()));
        }
        return leftOut;
    }
}
