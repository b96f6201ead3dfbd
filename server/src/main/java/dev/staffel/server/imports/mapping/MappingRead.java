package dev.staffel.server.imports.mapping;

import dev.staffel.engine.Label;
import java.util.ArrayList;
import java.util.List;

/// What reading a mapping's text gave: the mapping, or everything that is wrong with it.
public sealed interface MappingRead {
    /// The text is a mapping.
    record Usable(Mapping mapping, List<Mention> mentions) implements MappingRead {
        public Usable {
            mentions = List.copyOf(mentions);
        }

        /// What stands in the way of using the mapping for a file with these columns.
        public List<MappingProblem> problemsWith(List<String> columns) {
            List<MappingProblem> problems = new ArrayList<>();
            for (Mention mention : mentions) {
                if (!columns.contains(mention.column())) {
                    problems.add(mention.missingIn(columns));
                }
            }
            return problems;
        }
    }

    /// The text has problems; all of them, in its order.
    record Wrong(List<MappingProblem> problems) implements MappingRead {
        public Wrong {
            problems = List.copyOf(problems);
        }
    }

    /// A column named by the text, and where.
    record Mention(String column, int line, int place, String path) {
        MappingProblem missingIn(List<String> columns) {
            var meant = AttributeNames.nearest(column, columns);
            String there = String.join(", ", columns.subList(0, Math.min(12, columns.size())));
            return new MappingProblem(
                    line,
                    place,
                    path,
                    column,
                    new Label("Die Datei hat diese Spalte nicht.", "The file has no such column."),
                    new Label(
                            meant.map(word -> "Gemeint ist wohl \"" + word + "\".")
                                    .orElse("Es gibt: " + there + " …"),
                            meant.map(word -> "Probably \"" + word + "\" is meant.")
                                    .orElse("There are: " + there + " …")));
        }
    }
}
