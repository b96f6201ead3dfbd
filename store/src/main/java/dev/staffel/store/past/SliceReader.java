package dev.staffel.store.past;

import static dev.staffel.store.past.BinaryRows.intAt;
import static dev.staffel.store.past.BinaryRows.longAt;

import dev.staffel.engine.Row;
import dev.staffel.store.log.KindCode;
import dev.staffel.store.sql.NamedStatement;
import dev.staffel.store.sql.Session;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads slices of leads in one scan of the log. Which row is whose, and which count, is told here and not by a join: the
/// database sends plain rows as fast as it can. The rows of the first slice are kept, those of the others put aside.
final class SliceReader {
    private static final long MICROS_1970_TO_2000 = 946_684_800_000_000L;
    private static final int SMALL = 76; // where batch, kind and history lie
    private static final byte[] NONE = new byte[0];

    private final Session session;
    private final int first;
    private final int slices;
    private final List<LeadRows> leads = new ArrayList<>(); // of each slice
    private final Belonging belonging = new Belonging();
    private final Set<Long> struck = new HashSet<>();
    private final Set<Long> parked = new HashSet<>();
    private final Set<Integer> undone = new HashSet<>();

    /// @param first the first slice that is wanted, from 0
    /// @param wanted how many are, one after the other
    /// @param slices how many there are in all
    /// @param file where the rows of all but the first are put aside
    SliceReader(Session session, int first, int wanted, int slices, Optional<RowFile> file) {
        this.session = session;
        this.first = first;
        this.slices = slices;
        for (int slice = 0; slice < wanted; slice++)
            leads.add(new LeadRows(new PackedRows(slice == 0 ? Optional.empty() : file)));
    }

    List<PastSlice> read() {
        each("copy-leads", (bytes, at) -> lead(longAt(bytes, at + 4)));
        each("copy-links", this::link);
        each("copy-struck", (bytes, at) -> struck.add(longAt(bytes, at + 4)));
        each("copy-parked", (bytes, at) -> parked.add(longAt(bytes, at + 4)));
        each("copy-undone-batches", (bytes, at) -> undone.add(intAt(bytes, at + 4)));
        each("copy-signals", this::signal);
        return leads.stream().map(PastSlice::new).toList();
    }

    private void each(String name, BinaryRows.Taker taker) {
        BinaryRows.each(session, statement(name), taker);
    }

    private static NamedStatement statement(String name) {
        return RecordedPast.SQL.named(name);
    }

    /// The slice of a lead, by its place among those that are read; none of these for the leads of others.
    private int slice(long lead) {
        return (int) (lead % slices) - first;
    }

    private boolean isRead(int slice) {
        return slice >= 0 && slice < leads.size();
    }

    private void lead(long lead) {
        int slice = slice(lead);
        if (isRead(slice)) leads.get(slice).addLead(lead);
    }

    /// The place of a lead among all that are read, or -1.
    private int place(long lead) {
        int slice = slice(lead);
        if (!isRead(slice)) return -1;
        int place = leads.get(slice).place(lead);
        return place < 0 ? -1 : place * leads.size() + slice;
    }

    private void link(byte[] bytes, int at) {
        int lead = place(longAt(bytes, at + 16));
        if (lead < 0) return;
        belonging.add(longAt(bytes, at + 4), lead, longAt(bytes, at + 28), longAt(bytes, at + 40));
    }

    private void signal(byte[] bytes, int at) {
        long subject = longAt(bytes, at + 4);
        long position = longAt(bytes, at + 16);
        if (subject < 0) {
            int lead = place(-subject);
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
        int read = leads.size();
        leads.get(lead % read).add(lead / read, row, bytes, at + 88, intAt(bytes, at + 84));
    }

    private static long millis(long microsSince2000) {
        return Math.floorDiv(microsSince2000 + MICROS_1970_TO_2000, 1_000L);
    }
}
