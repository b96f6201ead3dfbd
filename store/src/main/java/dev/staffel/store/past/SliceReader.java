package dev.staffel.store.past;

import static dev.staffel.store.past.BinaryRows.intAt;
import static dev.staffel.store.past.BinaryRows.longAt;

import dev.staffel.engine.Row;
import dev.staffel.store.log.KindCode;
import dev.staffel.store.sql.NamedStatement;
import dev.staffel.store.sql.Session;
import java.util.HashSet;
import java.util.Set;

/// Reads a slice of leads in one scan of the log. Which row is whose, and which count, is told here and not by a join: the
/// database sends plain rows as fast as it can.
final class SliceReader {
    private static final long MICROS_1970_TO_2000 = 946_684_800_000_000L;
    private static final int SMALL = 76; // where batch, kind and history lie
    private static final byte[] NONE = new byte[0];

    private final Session session;
    private final int slice;
    private final int slices;
    private final LeadRows leads = new LeadRows();
    private final Belonging belonging = new Belonging();
    private final Set<Long> struck = new HashSet<>();
    private final Set<Long> parked = new HashSet<>();
    private final Set<Integer> undone = new HashSet<>();

    SliceReader(Session session, int slice, int slices) {
        this.session = session;
        this.slice = slice;
        this.slices = slices;
    }

    LeadRows read() {
        each("copy-leads", (bytes, at) -> lead(longAt(bytes, at + 4)));
        each("copy-links", this::link);
        each("copy-struck", (bytes, at) -> struck.add(longAt(bytes, at + 4)));
        each("copy-parked", (bytes, at) -> parked.add(longAt(bytes, at + 4)));
        each("copy-undone-batches", (bytes, at) -> undone.add(intAt(bytes, at + 4)));
        each("copy-signals", this::signal);
        return leads;
    }

    private void each(String name, BinaryRows.Taker taker) {
        BinaryRows.each(session, statement(name), taker);
    }

    private static NamedStatement statement(String name) {
        return RecordedPast.SQL.named(name);
    }

    private void lead(long lead) {
        if (lead % slices == slice) leads.addLead(lead);
    }

    private void link(byte[] bytes, int at) {
        int lead = leads.place(longAt(bytes, at + 16));
        if (lead < 0) return;
        belonging.add(longAt(bytes, at + 4), lead, longAt(bytes, at + 28), longAt(bytes, at + 40));
    }

    private void signal(byte[] bytes, int at) {
        long subject = longAt(bytes, at + 4);
        long position = longAt(bytes, at + 16);
        if (subject < 0) {
            int lead = leads.place(-subject);
            if (lead >= 0 && !parked.contains(position)) add(lead, position, bytes, at);
            return;
        }
        int link = belonging.first(subject, position);
        if (link < 0 || !counts(position, (int) (longAt(bytes, at + SMALL) >> 16))) return;
        for (; link >= 0; link = belonging.next(link, position)) {
            add(belonging.lead(link), position, bytes, at);
        }
    }

    private boolean counts(long position, int batch) {
        return (parked.isEmpty() || !parked.contains(position))
                && (struck.isEmpty() || !struck.contains(position))
                && (undone.isEmpty() || !undone.contains(batch));
    }

    private void add(int lead, long position, byte[] bytes, int at) {
        long shaped = longAt(bytes, at + 64);
        int small = (int) longAt(bytes, at + SMALL);
        var row =
                new Row(
                        position,
                        KindCode.kind(small >>> 1 & 0x7fff),
                        (int) shaped,
                        longAt(bytes, at + 28),
                        millis(longAt(bytes, at + 40)),
                        millis(longAt(bytes, at + 52)),
                        (small & 1) != 0,
                        (int) (shaped >> 32),
                        NONE);
        leads.add(lead, row, bytes, at + 88, intAt(bytes, at + 84));
    }

    private static long millis(long microsSince2000) {
        return Math.floorDiv(microsSince2000 + MICROS_1970_TO_2000, 1_000L);
    }
}
