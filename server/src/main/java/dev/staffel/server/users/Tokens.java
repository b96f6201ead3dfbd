package dev.staffel.server.users;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Scope;
import dev.staffel.store.sql.NamedStatement;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// API tokens: made for a program, shown once, kept as a hash. The command line uses this face too.
@Component
public final class Tokens {
    private static final Statements SQL = Statements.beside(Tokens.class, "tokens.sql");
    private static final Duration TOUCH = Duration.ofMinutes(10);

    private final Sql sql;
    private final Audit audit;
    private final Clock clock;

    public Tokens(Sql sql, Audit audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /// Makes a token and returns its text, which can't be read again.
    ///
    /// @param by how the audit trail names who made it
    public String create(String name, Set<Scope> scopes, String by) {
        if (name.isBlank() || name.length() > 100) throw new IllegalArgumentException("name");
        if (scopes.isEmpty()) throw new IllegalArgumentException("a token needs a scope");
        Secret secret = Secret.random("staffel_");
        List<String> words = scopes.stream().sorted().map(Scope::word).toList();
        UUID id = UUID.randomUUID();
        sql.transact(s -> {
            s.call(named("token-add"))
                    .set("id", id)
                    .set("name", name)
                    .set("hash", secret.hash())
                    .set("scopes", words)
                    .set("created_by", by)
                    .update();
            audit.recordAs(s, by, "tokens.created", name, String.join(" ", words));
        });
        return secret.text();
    }

    /// The program that shows a token, unless it was revoked.
    Optional<Caller.Token> find(String text) {
        byte[] hash = new Secret(text).hash();
        Instant now = clock.instant();
        return sql.inTransaction(s -> {
            Optional<Found> found =
                    s.call(named("token-find")).set("hash", hash).first(Tokens::found);
            found.filter(token -> token.used().isBefore(now.minus(TOUCH)))
                    .ifPresent(token ->
                            s.call(named("token-touch"))
                                    .set("now", now)
                                    .set("id", token.caller().id())
                                    .update());
            return found.map(Found::caller);
        });
    }

    List<TokenRow> all() {
        return sql.inTransaction(s -> s.call(named("token-list")).list(TokenRow::of));
    }

    /// Ends a token; false when there is none that holds.
    boolean revoke(UUID id) {
        return sql.inTransaction(s -> {
            Optional<String> name =
                    s.call(named("token-revoke"))
                            .set("now", clock.instant())
                            .set("id", id)
                            .first(row -> row.text("name"));
            name.ifPresent(revoked -> audit.record(s, "tokens.revoked", revoked, ""));
            return name.isPresent();
        });
    }

    private record Found(Caller.Token caller, Instant used) {}

    private static Found found(dev.staffel.store.sql.Row row) {
        Set<Scope> scopes =
                row.texts("scopes").stream()
                        .map(Scope::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        return new Found(
                new Caller.Token(row.uuid("id"), row.text("name"), scopes),
                row.optionalInstant("used").orElse(Instant.EPOCH));
    }

    private static NamedStatement named(String name) {
        return SQL.named(name);
    }
}
