package dev.staffel.server.handover;

import dev.staffel.store.desks.DeskRouting;
import dev.staffel.store.sql.Sql;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who takes the leads of desks, each desk read once: for a page that shows many leads.
final class Rosters {
    private final Sql sql;
    private final Map<String, List<String>> read = new HashMap<>(); // looked up only

    Rosters(Sql sql) {
        this.sql = sql;
    }

    List<String> of(String desk) {
        return read.computeIfAbsent(desk, one -> DeskRouting.members(sql, one));
    }
}
