package dev.staffel.server.users;

import dev.staffel.server.access.Caller;
import dev.staffel.store.sql.NamedStatement;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/// Who is signed in. A session ends after half a day without use, after two weeks, on signing out, with a new password
/// and when its user is disabled; roles are read anew with every request.
@Component
public final class Sessions {
    private static final Statements SQL = Statements.beside(Sessions.class, "sessions.sql");
    public static final Duration IDLE = Duration.ofHours(12);
    public static final Duration LONGEST = Duration.ofDays(14);
    private static final Duration TOUCH = Duration.ofMinutes(1);

    private final Sql sql;
    private final Clock clock;

    Sessions(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Opens a session and returns what the browser shows from now on.
    public String open(UUID staff) {
        Secret secret = Secret.random("");
        Instant now = clock.instant();
        sql.transact(s -> {
            prune(s, now);
            s.call(named("session-add"))
                    .set("hash", secret.hash())
                    .set("staff", staff)
                    .set("now", now)
                    .update();
        });
        return secret.text();
    }

    /// The user of a session, if it still holds.
    ///
    /// @param isUse whether somebody does something, which keeps the session alive, or a page asks by itself
    Optional<Caller.User> find(String text, boolean isUse) {
        Instant now = clock.instant();
        byte[] hash = new Secret(text).hash();
        return sql.inTransaction(s ->
                s.call(named("session-find"))
                        .set("hash", hash)
                        .set("idle", now.minus(IDLE))
                        .set("old", now.minus(LONGEST))
                        .first(row ->
                                new Found(
                                        new Caller.User(
                                                row.uuid("id"),
                                                row.text("email"),
                                                row.text("name"),
                                                StaffMember.roles(row)),
                                        row.instant("seen")))
                        .map(found -> isUse ? touch(s, found, hash, now) : found.user()));
    }

    /// Tells whether the session of a request still holds, without keeping it alive; for answers that go on for long.
    public BooleanSupplier watch(HttpServletRequest request) {
        byte[] hash = new Secret(Cookies.session(request).orElse("")).hash();
        return () -> {
            Instant now = clock.instant();
            return sql.inTransaction(s ->
                    s.call(named("session-find"))
                            .set("hash", hash)
                            .set("idle", now.minus(IDLE))
                            .set("old", now.minus(LONGEST))
                            .first(row -> row.uuid("id"))
                            .isPresent());
        };
    }

    private record Found(Caller.User user, Instant seen) {}

    private static Caller.User touch(Session session, Found found, byte[] hash, Instant now) {
        if (found.seen().plus(TOUCH).isBefore(now)) {
            session.call(named("session-touch")).set("now", now).set("hash", hash).update();
        }
        return found.user();
    }

    void end(String text) {
        sql.transact(
                s -> s.call(named("session-end")).set("hash", new Secret(text).hash()).update());
    }

    /// Ends all sessions of a user but the one kept; an empty text keeps none.
    static void endOthers(Session session, UUID staff, String keep) {
        session.call(named("session-end-others"))
                .set("staff", staff)
                .set("keep", new Secret(keep).hash())
                .update();
    }

    /// Remembers the browser in which a user has signed in and returns its mark.
    String remember(UUID staff) {
        Secret device = Secret.random("");
        sql.transact(s ->
                s.call(named("device-add"))
                        .set("hash", device.hash())
                        .set("staff", staff)
                        .set("now", clock.instant())
                        .update());
        return device.text();
    }

    boolean isKnown(String device, UUID staff) {
        return sql.inTransaction(s ->
                s.call(named("device-is-known"))
                        .set("hash", new Secret(device).hash())
                        .set("staff", staff)
                        .one(row -> row.flag("known")));
    }

    static void forgetDevices(Session session, UUID staff) {
        session.call(named("device-forget")).set("staff", staff).update();
    }

    private static void prune(Session session, Instant now) {
        session.call(named("session-prune"))
                .set("idle", now.minus(IDLE))
                .set("old", now.minus(LONGEST))
                .update();
    }

    private static NamedStatement named(String name) {
        return SQL.named(name);
    }
}
