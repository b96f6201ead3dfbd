package dev.staffel.store.playbooks;

import dev.staffel.engine.Engine;
import dev.staffel.engine.Playbook;
import dev.staffel.playbook.PlaybookText;
import dev.staffel.playbook.ShippedPlaybooks;
import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Publishes playbooks as numbered versions, and makes the engine of each once.
public final class PlaybookVersions {
    private static final Statements SQL =
            Statements.beside(PlaybookVersions.class, "playbooks.sql");

    private final Sql sql;
    private final Map<Integer, Engine> engines = new ConcurrentHashMap<>();

    private volatile LastRead lastRead = new LastRead("", Optional.empty());

    /// The version in force as it was read last.
    ///
    /// @param mark of the row; empty before the first time
    private record LastRead(String mark, Optional<PlaybookVersion> version) {
        static LastRead of(Row row, LastRead before) {
            boolean isSame = row.text("mark").equals(before.mark());
            return isSame
                    ? before
                    : new LastRead(row.text("mark"), Optional.of(PlaybookVersions.version(row)));
        }
    }

    public PlaybookVersions(Sql sql) {
        this.sql = sql;
    }

    /// Publishes a text as the next version, in force from an instant on.
    ///
    /// @return its number
    /// @throws IllegalStateException when the text is bad, with every problem
    public int publish(String text, Instant inForceFrom, String by, String note) {
        return sql.inTransaction(session -> publish(session, text, inForceFrom, by, note));
    }

    /// Publishes a text as the next version in the caller's transaction.
    ///
    /// @return its number
    /// @throws IllegalStateException when the text is bad, with every problem
    public int publish(Session session, String text, Instant inForceFrom, String by, String note) {
        return publish(session, text, inForceFrom, by, note, Decided.ALONE);
    }

    /// Publishes a text as the next version in the caller's transaction, and says how it was decided.
    ///
    /// @return its number
    /// @throws IllegalStateException when the text is bad, with every problem
    public int publish(
            Session session,
            String text,
            Instant inForceFrom,
            String by,
            String note,
            Decided decided) {
        PlaybookText.read(text).orThrow();
        return add(session, text, inForceFrom, by, note, decided);
    }

    /// Publishes the machine builder's playbook as version 1 where there is none yet.
    public void publishFirst() {
        sql.transact(session -> {
            session.call(SQL.named("publish-lock")).run();
            if (latest(session).isPresent()) return;
            var text = ShippedPlaybooks.text(ShippedPlaybooks.NAMES.getFirst());
            add(
                    session,
                    text,
                    Instant.EPOCH,
                    "staffel",
                    "as it comes with Staffel",
                    Decided.SHIPPED);
        });
    }

    private static int add(
            Session session,
            String text,
            Instant inForceFrom,
            String by,
            String note,
            Decided decided) {
        session.call(SQL.named("publish-lock")).run();
        return session.call(SQL.named("publish"))
                .set("text", text)
                .set("in_force_from", inForceFrom)
                .set("published_by", by)
                .set("note", note)
                .set("decided", decided.word())
                .one(row -> row.integer("number"));
    }

    /// All versions, the newest first.
    public List<PlaybookVersion> all() {
        return sql.inTransaction(this::all);
    }

    /// All versions, the newest first, in the caller's transaction.
    public List<PlaybookVersion> all(Session session) {
        return session.call(SQL.named("versions")).list(PlaybookVersions::version);
    }

    public Optional<PlaybookVersion> find(int number) {
        return sql.inTransaction(session -> find(session, number));
    }

    /// The version in force now.
    ///
    /// @throws IllegalStateException when none is
    public PlaybookVersion inForce() {
        return OneReading.here(this)
                .map(reading -> reading.version(this::readInForce))
                .orElseGet(this::readInForce);
    }

    private PlaybookVersion readInForce() {
        return sql.inTransaction(this::inForce);
    }

    /// Has this thread told one and the same version in force until what is given back is closed: a page asks many times, and
    /// never speaks of two. Only for what changes nothing itself.
    public OneReading oneReading() {
        return OneReading.begin(this);
    }

    /// The version in force now, in the caller's transaction.
    ///
    /// @throws IllegalStateException when none is
    public PlaybookVersion inForce(Session session) {
        return latest(session)
                .orElseThrow(() -> new IllegalStateException("no playbook is in force"));
    }

    /// A version in the caller's transaction.
    ///
    /// @throws IllegalArgumentException when there is none
    public PlaybookVersion version(Session session, int number) {
        return find(session, number)
                .orElseThrow(() -> new IllegalArgumentException("no playbook version " + number));
    }

    /// What a version says, in the caller's transaction.
    ///
    /// @throws IllegalArgumentException when there is no such version
    public Playbook playbook(Session session, int number) {
        load(session, number);
        return loaded(number).playbook();
    }

    /// The engine of a version; safe to be asked inside a transaction only where the pool has another connection, so ask
    /// [#load] first.
    ///
    /// @throws IllegalArgumentException when there is no such version
    public Engine engine(int number) {
        var known = engines.get(number);
        if (known != null) return known;
        // Not while a connection is held: the first who ask wait for one of them to make it.
        find(number).ifPresent(version -> engines.computeIfAbsent(number, _ -> engine(version)));
        return loaded(number);
    }

    /// Makes the engine of a version ready, in the caller's transaction.
    public void load(Session session, int number) {
        if (engines.containsKey(number)) return;
        find(session, number)
                .ifPresent(version -> engines.computeIfAbsent(number, _ -> engine(version)));
    }

    /// The engine of a version that has been made ready.
    ///
    /// @throws IllegalArgumentException when it has not, or there is no such version
    public Engine loaded(int number) {
        var engine = engines.get(number);
        if (engine == null) throw new IllegalArgumentException("no playbook version " + number);
        return engine;
    }

    public Playbook playbook(int number) {
        return engine(number).playbook();
    }

    /// Lets nobody else publish until the caller's transaction ends.
    public void lock(Session session) {
        session.call(SQL.named("publish-lock")).run();
    }

    /// Whether nothing has come of the first version yet: it is the only one, the log is empty and nobody has begun a draft.
    public boolean isFirstUnused(Session session) {
        return session.call(SQL.named("first-unused")).one(row -> row.flag("unused"));
    }

    /// Puts another first version in the place of the one that came with Staffel, in the caller's transaction. Ask
    /// [#isFirstUnused] before, and [#forgetFirst] once it is committed.
    ///
    /// @throws IllegalStateException when the text is bad, with every problem
    public void replaceFirst(Session session, PlaybookVersion first) {
        PlaybookText.read(first.text()).orThrow();
        session.call(SQL.named("replace-first"))
                .set("text", first.text())
                .set("in_force_from", first.inForceFrom())
                .set("published_by", first.publishedBy())
                .set("note", first.note())
                .set("decided", first.decided().word())
                .update();
    }

    /// Forgets the engine of the first version, once another has taken its place.
    public void forgetFirst() {
        engines.remove(1);
    }

    private static Engine engine(PlaybookVersion version) {
        return new Engine(PlaybookText.read(version.text()).orThrow());
    }

    private static Optional<PlaybookVersion> find(Session session, int number) {
        return session.call(SQL.named("version"))
                .set("number", number)
                .first(PlaybookVersions::version);
    }

    /// Every page asks several times, and the text is long: it is read again only where another row stands there.
    private Optional<PlaybookVersion> latest(Session session) {
        var known = lastRead;
        var read =
                session.call(SQL.named("version-in-force"))
                        .set("known", known.mark())
                        .first(row -> LastRead.of(row, known));
        read.ifPresent(last -> lastRead = last);
        return read.flatMap(LastRead::version);
    }

    private static PlaybookVersion version(Row row) {
        return new PlaybookVersion(
                row.integer("number"),
                row.text("text"),
                row.instant("in_force_from"),
                row.text("published_by"),
                row.text("note"),
                Decided.of(row.text("decided")));
    }
}
