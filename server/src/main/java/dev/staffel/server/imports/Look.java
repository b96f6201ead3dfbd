package dev.staffel.server.imports;

import dev.staffel.server.imports.csv.FileShape;
import dev.staffel.server.imports.csv.Note;
import dev.staffel.server.imports.csv.Reason;
import dev.staffel.server.imports.mapping.Mapping;
import dev.staffel.server.imports.mapping.MappingProblem;
import dev.staffel.server.imports.mapping.Understood;
import java.util.List;
import java.util.Optional;

/// A file as it would be understood now: what was found out, what is wrong with the mapping, and the
/// first rows as persons.
///
/// @param refused why the file cannot be read at all
/// @param raw the first rows as they stand under the columns
public record Look(
        Optional<Reason> refused,
        Optional<FileShape> shape,
        List<Note> notes,
        Optional<Mapping> mapping,
        List<MappingProblem> problems,
        List<Understood> preview,
        List<List<String>> raw) {
    public Look {
        notes = List.copyOf(notes);
        problems = List.copyOf(problems);
        preview = List.copyOf(preview);
        raw = List.copyOf(raw);
    }

    static Look refused(Reason reason) {
        return new Look(
                Optional.of(reason),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    /// Whether the import can be tried and run.
    public boolean isReady() {
        return refused.isEmpty() && mapping.isPresent() && problems.isEmpty();
    }
}
