package dev.staffel.server.imports;

import dev.staffel.server.imports.csv.Reason;
import java.util.List;

/// A row that was not imported, as it stands in the file, and why.
public record RejectedLine(long line, List<String> cells, List<Reason> reasons) {
    public RejectedLine {
        cells = List.copyOf(cells);
        reasons = List.copyOf(reasons);
    }
}
