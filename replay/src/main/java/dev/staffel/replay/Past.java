package dev.staffel.replay;

import dev.staffel.engine.Row;
import java.util.List;

/// All that the log has of one lead, as it is known now: rows of evidence that are not struck, and what was answered.
///
/// @param rows in the order of their positions
public record Past(long lead, List<Row> rows) {
    public Past {
        rows = List.copyOf(rows);
    }
}
