package dev.staffel.store.leads;

import dev.staffel.store.sql.Row;
import java.time.Instant;

/// A lead's row as the fold needs it.
///
/// @param position up to which it is folded
/// @param behaviour how the release decides that folded it last
/// @param interest whole points as they are shown
/// @param state as the engine's codec wrote it
@SuppressWarnings("ArrayRecordComponent") // read once, decoded at once
record Standing(
        long lead,
        long position,
        int version,
        int behaviour,
        int interest,
        byte[] state,
        Instant created,
        Touches touches) {

    static Standing of(Row row) {
        var touches =
                new Touches(
                        row.optionalInstant("last_activity"),
                        row.integer("first_source"),
                        row.text("first_campaign"),
                        row.integer("last_source"),
                        row.text("last_campaign"));
        return new Standing(
                row.number("id"),
                row.number("position"),
                row.integer("version"),
                row.integer("behaviour"),
                row.integer("interest"),
                row.bytes("state"),
                row.instant("created"),
                touches);
    }
}
