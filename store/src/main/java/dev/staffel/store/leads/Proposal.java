package dev.staffel.store.leads;

import dev.staffel.store.sql.Row;
import java.time.Instant;

/// Something that a source said and a person has to decide.
///
/// @param kind what is proposed
/// @param lead the open lead that it is about
/// @param other the open lead that may be the same person; 0 for a change
/// @param attribute what would change; empty for a join
/// @param value what both have, or the new value
/// @param source the name of the source that said so
public record Proposal(
        long id,
        Kind kind,
        long lead,
        long other,
        String attribute,
        String value,
        String source,
        Instant proposed) {

    /// What is proposed.
    public enum Kind {
        /// Two leads are one person.
        JOIN,
        /// A value of a lead is another one.
        CHANGE
    }

    static Proposal of(Row row) {
        return new Proposal(
                row.number("id"),
                row.integer("kind") == 0 ? Kind.JOIN : Kind.CHANGE,
                row.number("lead"),
                row.optionalNumber("other").orElse(0L),
                row.text("attribute"),
                row.text("value"),
                row.text("source"),
                row.instant("proposed"));
    }
}
