package dev.staffel.server.users;

import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.server.shell.Preferences;
import dev.staffel.store.sql.NamedStatement;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The users, as other pages may ask for them and as the pages of this package change them.
@Component
public final class Staff {
    private static final Statements SQL = Statements.beside(Staff.class, "users.sql");

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Sql sql;
    private final Clock clock;
    private final Desks desks;

    Staff(Sql sql, Clock clock, Desks desks) {
        this.sql = sql;
        this.clock = clock;
        this.desks = desks;
    }

    /// Everybody who can sign in, by name.
    public List<Caller.User> active() {
        return all().stream().filter(StaffMember::isActive).map(StaffMember::asCaller).toList();
    }

    /// A user who can sign in.
    public Optional<Caller.User> active(UUID id) {
        return find(id).filter(StaffMember::isActive).map(StaffMember::asCaller);
    }

    /// A user who can sign in.
    ///
    /// @param idOrAddress their id or e-mail address, in small or large letters
    public Optional<Caller.User> active(String idOrAddress) {
        return sql.inTransaction(session -> active(session, idOrAddress));
    }

    /// The same in the caller's transaction.
    public Optional<Caller.User> active(Session session, String idOrAddress) {
        var wanted = idOrAddress.strip();
        var found =
                ID.matcher(wanted).matches()
                        ? find(session, UUID.fromString(wanted))
                        : find(session, wanted);
        return found.filter(StaffMember::isActive).map(StaffMember::asCaller);
    }

    /// Everybody there is or was, by name; those who can sign in first.
    public List<Caller.User> everybody() {
        return all().stream().map(StaffMember::asCaller).toList();
    }

    /// The language that a user has chosen; English where none.
    public String language(UUID id) {
        return find(id).map(StaffMember::language)
                .filter(language -> !language.isEmpty())
                .orElse("en");
    }

    /// The name of a user, also of a disabled one.
    public Optional<String> name(UUID id) {
        return find(id).map(StaffMember::name);
    }

    static String address(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    boolean isEmpty() {
        return sql.inTransaction(this::isEmpty);
    }

    boolean isEmpty(Session session) {
        return session.call(named("staff-is-empty")).one(row -> row.flag("empty"));
    }

    List<StaffMember> all() {
        return sql.inTransaction(s -> s.call(named("staff-list")).list(StaffMember::of));
    }

    Optional<StaffMember> find(UUID id) {
        return sql.inTransaction(session -> find(session, id));
    }

    private static Optional<StaffMember> find(Session session, UUID id) {
        return session.call(named("staff-by-id")).set("id", id).first(StaffMember::of);
    }

    Optional<StaffMember> find(String email) {
        return sql.inTransaction(session -> find(session, email));
    }

    private static Optional<StaffMember> find(Session session, String email) {
        return session.call(named("staff-by-email"))
                .set("email", address(email))
                .first(StaffMember::of);
    }

    /// The user of that address, added without a password where there is none yet: somebody who can't sign in.
    public UUID ensure(String email, String name, Set<Role> roles) {
        return sql.inTransaction(session -> add(session, email, name, roles))
                .or(() -> find(email))
                .map(StaffMember::id)
                .orElseThrow();
    }

    /// Adds a user without a password; empty when the address is taken.
    Optional<StaffMember> add(Session session, String email, String name, Set<Role> roles) {
        UUID id = UUID.randomUUID();
        int added =
                session.call(named("staff-add"))
                        .set("id", id)
                        .set("email", address(email))
                        .set("name", name)
                        .set("roles", words(roles))
                        .update();
        if (added == 0) return Optional.empty();
        return session.call(named("staff-by-id")).set("id", id).first(StaffMember::of);
    }

    void setPassword(Session session, UUID id, String hash) {
        session.call(named("staff-set-password")).set("password", hash).set("id", id).update();
        desks.keepInStep(session);
    }

    void setPreferences(UUID id, Preferences wanted) {
        sql.transact(s ->
                s.call(named("staff-set-preferences"))
                        .set("language", wanted.language())
                        .set("theme", wanted.theme())
                        .set("id", id)
                        .update());
    }

    /// Changes name and roles; false when nobody would remain administrator.
    boolean change(UUID id, String name, Set<Role> roles, Consumer<Session> alongside) {
        return sql.inTransaction(session -> {
            if (!roles.contains(Role.ADMINISTRATOR) && isLastAdministrator(session, id)) {
                return false;
            }
            session.call(named("staff-set-roles"))
                    .set("roles", words(roles))
                    .set("name", name)
                    .set("id", id)
                    .update();
            desks.keepInStep(session);
            alongside.accept(session);
            return true;
        });
    }

    /// Shuts a user out; false when nobody would remain administrator.
    boolean disable(UUID id, Consumer<Session> alongside) {
        return sql.inTransaction(session -> {
            if (isLastAdministrator(session, id)) return false;
            setDisabled(session, id, clock.instant());
            alongside.accept(session);
            return true;
        });
    }

    void enable(UUID id, Consumer<Session> alongside) {
        sql.transact(session -> {
            setDisabled(session, id, null);
            alongside.accept(session);
        });
    }

    private void setDisabled(Session session, UUID id, @Nullable Instant since) {
        session.call(named("staff-disable")).set("disabled", since).set("id", id).update();
        desks.keepInStep(session);
    }

    /// Locks all administrators, so that two who remove each other at once can't both succeed.
    private static boolean isLastAdministrator(Session session, UUID id) {
        List<StaffMember> active =
                session.call(named("staff-lock-administrators")).list(StaffMember::of).stream()
                        .filter(StaffMember::isActive)
                        .toList();
        return active.size() == 1 && active.getFirst().id().equals(id);
    }

    private static List<String> words(Set<Role> roles) {
        return roles.stream().sorted().map(Enum::name).toList();
    }

    private static NamedStatement named(String name) {
        return SQL.named(name);
    }
}
