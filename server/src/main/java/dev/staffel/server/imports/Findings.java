package dev.staffel.server.imports;

import dev.staffel.server.imports.csv.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gathers what an import leaves out: the first rejected rows, and per column how many values.
final class Findings implements Witness {
    private static final int PLACES = 1_000;
    private static final int EXAMPLE = 200;

    private record Place(String reason, String place) {}

    private final int rowsKept;
    private final List<RejectedLine> rejected = new ArrayList<>();
    private final Map<Place, LeftOut> leftOut = new LinkedHashMap<>();

    Findings(int rowsKept) {
        this.rowsKept = rowsKept;
    }

    @Override
    public void rejected(RejectedLine line) {
        if (rejected.size() < rowsKept) {
            rejected.add(line);
        }
    }

    @Override
    public void leftOut(long line, Reason reason) {
        String column = reason.values().isEmpty() ? "" : reason.values().getFirst();
        var place = new Place(reason.key(), column);
        LeftOut known = leftOut.get(place);
        if (known != null) {
            leftOut.put(
                    place,
                    new LeftOut(
                            reason.key(),
                            column,
                            known.count() + 1,
                            known.firstLine(),
                            known.example()));
        } else if (leftOut.size() < PLACES) {
            String value = reason.values().size() > 1 ? reason.values().get(1) : "";
            String example = value.substring(0, Math.min(EXAMPLE, value.length()));
            leftOut.put(place, new LeftOut(reason.key(), column, 1, line, example));
        }
    }

    @Override
    public void goesOn() {}

    @Override
    public boolean stops() {
        return false;
    }

    List<RejectedLine> rejected() {
        return List.copyOf(rejected);
    }

    List<LeftOut> leftOut() {
        return List.copyOf(leftOut.values());
    }
}
