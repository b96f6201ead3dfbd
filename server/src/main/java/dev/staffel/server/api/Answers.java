package dev.staffel.server.api;

import dev.staffel.store.sql.Call;
import dev.staffel.store.sql.NamedStatement;
import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Answers kept for a day under the keys of those who asked, of programs and of forms.
@Component
public final class Answers {
    private static final Statements SQL = Statements.beside(Answers.class, "answers.sql");
    private static final Duration KEPT = Duration.ofDays(1);
    // A program that died in mid-request has let go after this long.
    private static final Duration UNDER_WAY = Duration.ofMinutes(5);

    private final Sql sql;
    private final Clock clock;

    Answers(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// A request: who asks, under which key, and the hash of what.
    public static final class Asked {
        private final String caller;
        private final String key;
        private final byte[] hash;

        public Asked(String caller, String key, byte[] hash) {
            this.caller = caller;
            this.key = key;
            this.hash = hash.clone();
        }
    }

    /// What is kept for a key.
    public static final class Kept {
        private final byte[] asked;
        private final Optional<Integer> status;
        private final String type;
        private final byte[] body;

        private Kept(Row row) {
            this.asked = row.bytes("asked");
            this.status = row.optionalInteger("status");
            this.type = row.optionalText("type").orElse("");
            this.body = row.optionalBytes("body").orElse(new byte[0]);
        }

        public boolean isUnderWay() {
            return status.isEmpty();
        }

        boolean isFor(Asked again) {
            return MessageDigest.isEqual(asked, again.hash);
        }

        /// What was answered, as text.
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        void writeTo(HttpServletResponse response) throws IOException {
            response.setStatus(status.orElseThrow());
            response.setHeader("Idempotency-Replayed", "true");
            if (!type.isEmpty()) response.setContentType(type);
            response.getOutputStream().write(body);
        }
    }

    static byte[] hash(HttpServletRequest request, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String address =
                    request.getMethod()
                            + " "
                            + request.getRequestURI()
                            + "?"
                            + request.getQueryString()
                            + "\n";
            digest.update(address.getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether this is the first request under its key.
    public boolean claim(Asked asked) {
        Instant now = clock.instant();
        return sql.inTransaction(s -> {
            s.call(named("answer-prune")).set("old", now.minus(KEPT)).update();
            return call(s, "answer-claim", asked)
                            .set("asked", asked.hash)
                            .set("now", now)
                            .set("stale", now.minus(UNDER_WAY))
                            .update()
                    == 1;
        });
    }

    /// What was answered to it, or that it is under way; empty once it failed.
    public Optional<Kept> find(Asked asked) {
        return sql.inTransaction(s -> call(s, "answer-find", asked).first(Kept::new));
    }

    public void keep(Asked asked, int status, String type, byte[] body) {
        sql.transact(s ->
                call(s, "answer-keep", asked)
                        .set("status", status)
                        .set("type", type)
                        .set("body", body)
                        .update());
    }

    /// Lets the key be used again.
    public void drop(Asked asked) {
        sql.transact(s -> call(s, "answer-drop", asked).update());
    }

    private static Call call(Session session, String name, Asked asked) {
        return session.call(named(name)).set("caller", asked.caller).set("key", asked.key);
    }

    private static NamedStatement named(String name) {
        return SQL.named(name);
    }
}
