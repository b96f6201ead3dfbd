package dev.staffel.server.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Which tables and columns hold something about the people who work with Staffel.
record Catalogue(List<Group> groups) {
    Catalogue {
        groups = List.copyOf(groups);
    }

    /// What is recorded for one purpose.
    ///
    /// @param sees pages that show it
    record Group(String name, List<String> sees, List<Table> tables) {
        Group {
            sees = List.copyOf(sees);
            tables = List.copyOf(tables);
        }
    }

    record Table(String name, List<String> columns) {
        Table {
            columns = List.copyOf(columns);
        }
    }

    static Catalogue load() {
        try (InputStream file = Catalogue.class.getResourceAsStream("catalogue.txt")) {
            var bytes = Objects.requireNonNull(file, "catalogue.txt").readAllBytes();
            return of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Catalogue of(String text) {
        var groups = new ArrayList<Group>();
        for (String block : text.split("(?m)^group ", -1)) {
            var lines =
                    block.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
            if (lines.isEmpty()) continue;
            var head = Arrays.asList(lines.getFirst().split(" ", -1));
            groups.add(
                    new Group(
                            head.getFirst(),
                            head.subList(head.indexOf("sees") + 1, head.size()),
                            lines.stream().skip(1).map(Catalogue::table).toList()));
        }
        return new Catalogue(groups);
    }

    private static Table table(String line) {
        var words = Arrays.asList(line.split(" ", -1));
        return new Table(words.getFirst(), words.subList(1, words.size()));
    }
}
