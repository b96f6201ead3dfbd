package dev.staffel.store.erasure;

import dev.staffel.store.log.ErasedMessages;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Statements;
import java.time.Instant;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What the database itself remembers of erasures.
final class ErasureRecords {
    private static final Statements SQL = Statements.beside(ErasureRecords.class, "erasure.sql");
    private static final HexFormat HEX = HexFormat.of();
    private static final long ELSEWHERE = -1; // a position of another copy of the log

    private final ErasedMessages hashes;

    ErasureRecords(ErasedMessages hashes) {
        this.hashes = hashes;
    }

    /// Remembers what was erased in another copy of the database.
    void takeOver(Session session, ErasureList.Contents listed) {
        var erasures = listed.erasures();
        var hashes = listed.hashes();
        session.call(SQL.named("take-over"))
                .set("marks", bytes(erasures.stream().map(ErasureList.Erased::mark)))
                .set("leads", erasures.stream().mapToLong(ErasureList.Erased::lead).toArray())
                .set("on", instants(erasures.stream().map(ErasureList.Erased::on)))
                .set("by", erasures.stream().map(ErasureList.Erased::by).toList())
                .set("reasons", erasures.stream().map(ErasureList.Erased::reason).toList())
                .set("hashes", bytes(hashes.stream().map(ErasureList.Hash::hash)))
                .set(
                        "positions",
                        hashes.stream()
                                .mapToLong(hash -> hash.isForGood() ? 0 : ELSEWHERE)
                                .toArray())
                .set("hashed", instants(hashes.stream().map(ErasureList.Hash::on)))
                .run();
    }

    static byte[][] bytes(Stream<String> digits) {
        return digits.map(HEX::parseHex).toArray(byte[][]::new);
    }

    private static Instant[] instants(Stream<Instant> instants) {
        return instants.toArray(Instant[]::new);
    }

    /// What tells each lead from any other that will ever have its number, also in a restored copy: a keyed hash of when it
    /// became one.
    SortedMap<Long, String> marks(Session session, long[] leads) {
        var marks = new TreeMap<Long, String>();
        session.call(SQL.named("births"))
                .set("leads", leads)
                .each(row -> {
                    var birth = row.number("position") + "/" + row.number("received");
                    var mark = hashes.hashOfLead(session, row.number("lead"), birth);
                    marks.put(row.number("lead"), HEX.formatHex(mark));
                });
        return marks;
    }

    /// All erasures and hashes.
    ErasureList.Contents all(Session session) {
        return new ErasureList.Contents(
                session.call(SQL.named("erasures"))
                        .list(row ->
                                new ErasureList.Erased(
                                        HEX.formatHex(row.bytes("mark")),
                                        row.number("lead"),
                                        row.instant("erased_on"),
                                        row.text("erased_by"),
                                        row.text("reason"))),
                session.call(SQL.named("hashes"))
                        .list(row ->
                                new ErasureList.Hash(
                                        HEX.formatHex(row.bytes("hash")),
                                        row.number("position") == 0,
                                        row.instant("erased_on"))));
    }
}
