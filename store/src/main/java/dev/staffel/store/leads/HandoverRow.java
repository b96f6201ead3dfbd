package dev.staffel.store.leads;

import dev.staffel.store.sql.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One handover while its course is read from what was decided.
final class HandoverRow {
    static final String OPEN = "open";
    static final String PASSED_ON = "passed-on";
    static final String RETURNED = "returned";
    static final String WITHDRAWN = "withdrawn";
    static final String WON = "won";
    static final String LOST = "lost";
    static final String DISQUALIFIED = "disqualified";

    final long lead;
    final long position;
    final int ordinal;
    final String way;
    final Optional<Beginning> beginning; // nothing for one that is stored already
    String desk;
    @Nullable Instant accepted;
    @Nullable Instant qualified;
    @Nullable Instant won;
    @Nullable Instant ended;
    @Nullable Instant acceptedLater;
    boolean recycled;
    String ending = OPEN;
    String reason = "";
    String meter = "";

    /// What never changes of a handover.
    record Beginning(Instant at, int version, int source, HandoverStanding standing) {}

    HandoverRow(LeadFold.Decided decided, long lead, String way, String desk, Beginning beginning) {
        this(lead, decided.position(), decided.ordinal(), way, desk, Optional.of(beginning));
    }

    private HandoverRow(
            long lead,
            long position,
            int ordinal,
            String way,
            String desk,
            Optional<Beginning> beginning) {
        this.lead = lead;
        this.position = position;
        this.ordinal = ordinal;
        this.way = way;
        this.desk = desk;
        this.beginning = beginning;
    }

    static HandoverRow stored(Row row) {
        var handover =
                new HandoverRow(
                        row.number("lead"),
                        row.number("position"),
                        row.integer("ordinal"),
                        row.text("way"),
                        row.text("desk"),
                        Optional.empty());
        handover.accepted = row.optionalInstant("accepted").orElse(null);
        handover.qualified = row.optionalInstant("qualified").orElse(null);
        handover.won = row.optionalInstant("won").orElse(null);
        handover.ended = row.optionalInstant("ended").orElse(null);
        handover.acceptedLater = row.optionalInstant("accepted_later").orElse(null);
        handover.recycled = row.flag("recycled");
        handover.ending = row.text("ending");
        handover.reason = row.text("reason");
        handover.meter = row.text("meter");
        return handover;
    }

    boolean isOpen() {
        return ending.equals(OPEN);
    }

    boolean isEndedIn(String... endings) {
        return List.of(endings).contains(ending);
    }

    void accept(Instant at) {
        if (accepted == null) accepted = at;
    }

    void qualify(Instant at) {
        if (qualified == null) qualified = at;
    }

    void end(String how, Instant at) {
        ending = how;
        ended = at;
    }

    /// A lost opportunity, or a won one, is taken up again.
    void reopen() {
        ending = OPEN;
        ended = null;
        won = null;
        reason = "";
        meter = "";
    }
}
