package dev.staffel.server.imports.csv;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds the row that names the columns, and with it the lines of preamble above.
final class HeaderFinder {
    private static final int LOOKED_AT = 20;
    private static final int COMPARED = 100;

    /// The index of the header among the records, and whether it could as well be a row.
    record Header(int index, boolean uncertain) {}

    private final List<RecordReader.Cut> records;
    private final int usualWidth;
    private final Predicate<String> knownName;

    HeaderFinder(List<RecordReader.Cut> records, Predicate<String> knownName) {
        this.records = records;
        this.usualWidth = DialectFinder.usualWidth(records);
        this.knownName = knownName;
    }

    Optional<Header> find() {
        int fullestAbove = 0;
        for (int i = 0; i < Math.min(LOOKED_AT, records.size()); i++) {
            var cut = records.get(i);
            int filled = filled(cut);
            boolean standsOut = i == 0 || fullestAbove * 3 < filled * 2;
            if (standsOut && isNaming(cut) && reachesAllColumns(cut)) {
                return judge(i);
            }
            fullestAbove = Math.max(fullestAbove, filled);
        }
        return Optional.empty();
    }

    private Optional<Header> judge(int index) {
        var cells = records.get(index).values();
        int known = (int) cells.stream().filter(knownName).count();
        if (known > 0 && known * 4 >= filled(records.get(index))) {
            return Optional.of(new Header(index, false));
        }
        int contrasting = 0;
        int repeated = 0;
        for (int column = 0; column < cells.size(); column++) {
            var below = below(index, column);
            String name = cells.get(column).strip();
            if (!name.isEmpty() && below.stream().anyMatch(name::equalsIgnoreCase)) {
                repeated++;
            }
            long values = below.stream().filter(CellLook::isValue).count();
            if (CellLook.isName(name) && values * 2 > below.size()) {
                contrasting++;
            }
        }
        if (repeated > contrasting) {
            return Optional.empty();
        }
        boolean isLast = index == records.size() - 1;
        return Optional.of(new Header(index, contrasting == 0 && !isLast));
    }

    private List<String> below(int index, int column) {
        return records.stream()
                .skip(index + 1L)
                .limit(COMPARED)
                .filter(cut -> column < cut.values().size())
                .map(cut -> cut.values().get(column).strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private boolean isNaming(RecordReader.Cut cut) {
        if (cut.fault() != null) {
            return false;
        }
        int filled = filled(cut);
        long names = cut.values().stream().filter(CellLook::isName).count();
        long known = cut.values().stream().filter(knownName).count();
        return filled > 0
                && filled * 2 >= cut.values().size()
                && (names == filled || known * 2 >= filled);
    }

    // Rows that end with a delimiter have one value more than the header has names.
    private boolean reachesAllColumns(RecordReader.Cut cut) {
        int missing = usualWidth - cut.values().size();
        if (missing <= 0) {
            return true;
        }
        return missing == 1
                && records.stream()
                        .filter(other -> other.values().size() == usualWidth)
                        .allMatch(other -> other.values().getLast().isBlank());
    }

    private static int filled(RecordReader.Cut cut) {
        return (int) cut.values().stream().filter(value -> !value.isBlank()).count();
    }
}
