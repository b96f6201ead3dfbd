package dev.staffel.server.users;

import dev.staffel.store.sql.NamedStatement;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Links that let somebody choose a password once. Looking at one, as mail scanners do, uses nothing up.
@Component
class Links {
    private static final Statements SQL = Statements.beside(Links.class, "users.sql");

    private final Sql sql;
    private final Clock clock;

    /// What a link is for, and for how long.
    enum Purpose {
        SETUP("setup", Duration.ofDays(1)),
        INVITATION("invitation", Duration.ofDays(3));

        private final String word;
        private final Duration lasts;

        Purpose(String word, Duration lasts) {
            this.word = word;
            this.lasts = lasts;
        }
    }

    Links(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Makes a link and withdraws earlier ones of the same purpose and user.
    Secret make(Session session, Purpose purpose, @Nullable UUID staff) {
        Secret secret = Secret.random("");
        drop(session, purpose, staff);
        session.call(named("link-add"))
                .set("hash", secret.hash())
                .set("purpose", purpose.word)
                .set("staff", staff)
                .set("expires", clock.instant().plus(purpose.lasts))
                .update();
        return secret;
    }

    static void drop(Session session, Purpose purpose, @Nullable UUID staff) {
        session.call(named("link-drop")).set("purpose", purpose.word).set("staff", staff).update();
    }

    /// Whether a link holds, and for whom; a setup link is for nobody yet.
    Optional<Held> find(String token, Purpose purpose) {
        return sql.inTransaction(s ->
                s.call(named("link-find"))
                        .set("hash", new Secret(token).hash())
                        .set("purpose", purpose.word)
                        .set("now", clock.instant())
                        .first(row -> new Held(row.optionalText("staff").map(UUID::fromString))));
    }

    record Held(Optional<UUID> staff) {}

    /// Uses a link up; false when it no longer holds, so of two who use it at once one wins.
    boolean use(Session session, String token) {
        return session.call(named("link-use"))
                        .set("hash", new Secret(token).hash())
                        .set("now", clock.instant())
                        .update()
                == 1;
    }

    private static NamedStatement named(String name) {
        return SQL.named(name);
    }
}
