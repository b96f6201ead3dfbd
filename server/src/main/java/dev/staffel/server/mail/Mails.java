package dev.staffel.server.mail;

import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The mails to users, and where each stands.
@Component
public final class Mails {
    private static final Statements SQL = MailServers.SQL;

    /// After this a mail that somebody began to hand over is in doubt: longer than a mail server may take to answer.
    private static final Duration UNDER_WAY = Duration.ofMinutes(15);

    private static final Duration LINKS_LAST = Duration.ofDays(60);

    private final Sql sql;
    private final Clock clock;

    Mails(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// What a link in a mail is about.
    public record Linked(UUID staff, long lead, int offer) {}

    /// Plans a mail about a lead in the transaction that has learned of its cause; the same cause plans it once.
    ///
    /// @param position where the cause stands in the log, together with its place there
    /// @param due not to be sent before
    public void plan(
            Session session,
            String purpose,
            UUID staff,
            long lead,
            long position,
            int ordinal,
            Instant due) {
        session.call(SQL.named("plan"))
                .set("purpose", purpose)
                .set("staff", staff)
                .set("lead", lead)
                .set("position", position)
                .set("ordinal", ordinal)
                .set("due", due)
                .set("now", clock.instant())
                .update();
    }

    /// Plans a mail that tells of a meeting.
    ///
    /// @param staff in whose name it goes, and to whom unless its letter names somebody else
    public void planMeeting(Session session, String purpose, UUID staff, long lead, long step) {
        session.call(SQL.named("plan-meeting"))
                .set("purpose", purpose)
                .set("staff", staff)
                .set("lead", lead)
                .set("step", step)
                .set("now", clock.instant())
                .update();
    }

    /// How often the meeting had been moved or called off when a mail of these purposes last told of it; empty when none has.
    public Optional<Integer> toldBefore(PlannedMail mail, List<String> purposes) {
        return sql.inTransaction(session ->
                session.call(SQL.named("meeting-told-before"))
                        .set("step", mail.step())
                        .set("purposes", purposes)
                        .set("id", mail.id())
                        .one(row -> row.optionalInteger("sequence")));
    }

    /// Keeps how the meeting stands that a mail is going to tell.
    public void tells(PlannedMail mail, int sequence) {
        sql.transact(session ->
                session.call(SQL.named("meeting-told"))
                        .set("sequence", sequence)
                        .set("id", mail.id())
                        .update());
    }

    /// Whether the user has had a mail of this purpose about the same offer.
    public boolean hasTold(PlannedMail mail, int offer) {
        return sql.inTransaction(session ->
                session.call(SQL.named("told-before"))
                        .set("lead", mail.lead())
                        .set("offer", offer)
                        .set("staff", mail.staff())
                        .set("purpose", mail.purpose())
                        .set("id", mail.id())
                        .one(row -> row.flag("told")));
    }

    /// Keeps the link that a mail is going to carry; of its secret word only the hash.
    public void link(PlannedMail mail, int offer, byte[] hash) {
        sql.transact(session ->
                session.call(SQL.named("link"))
                        .set("hash", hash)
                        .set("offer", offer)
                        .set("id", mail.id())
                        .update());
    }

    /// What the link is about whose secret word has this hash.
    public Optional<Linked> linked(byte[] hash) {
        return sql.inTransaction(session ->
                session.call(SQL.named("by-link"))
                        .set("hash", hash)
                        .set("since", clock.instant().minus(LINKS_LAST))
                        .first(row ->
                                new Linked(
                                        row.uuid("staff"),
                                        row.number("lead"),
                                        row.integer("offer"))));
    }

    /// Takes the next mail that is due; from here on it is sent once at most.
    Optional<PlannedMail> claim() {
        return sql.inTransaction(session ->
                session.call(SQL.named("claim")).set("now", clock.instant()).first(Mails::planned));
    }

    /// A mail that is handed over at once, to try the server.
    PlannedMail beginTest(Session session, UUID staff) {
        return session.call(SQL.named("begin-test"))
                .set("staff", staff)
                .set("now", clock.instant())
                .one(Mails::planned);
    }

    /// @param next when it is tried again, for one that is planned anew
    void settle(PlannedMail mail, Delivery delivery, Optional<Instant> next) {
        sql.transact(session ->
                session.call(SQL.named("settle"))
                        .set("state", number(delivery.state()))
                        .set("answer", delivery.answer())
                        .set("next", next.orElse(null))
                        .set("now", clock.instant())
                        .set("id", mail.id())
                        .update());
    }

    /// Puts what was left under way in doubt.
    void giveUpLost() {
        var now = clock.instant();
        sql.transact(session ->
                session.call(SQL.named("lose"))
                        .set("since", now.minus(UNDER_WAY))
                        .set("now", now)
                        .update());
    }

    /// Sends a mail once more; false when there is nothing to send again.
    boolean again(Session session, long id) {
        return session.call(SQL.named("again")).set("now", clock.instant()).set("id", id).update()
                == 1;
    }

    List<MailLine> lately(long before, int limit) {
        return sql.inTransaction(session ->
                session.call(SQL.named("lately"))
                        .set("before", before)
                        .set("limit", limit)
                        .list(MailLine::of));
    }

    @SuppressWarnings("EnumOrdinal") // what is stored is the order, so new ones go to the end
    private static int number(Delivery.State state) {
        return state.ordinal();
    }

    private static PlannedMail planned(Row row) {
        return new PlannedMail(
                row.number("id"),
                row.text("purpose"),
                row.uuid("staff"),
                row.optionalNumber("lead").orElse(0L),
                row.integer("attempts"),
                row.instant("planned"),
                row.optionalNumber("step").orElse(0L));
    }
}
