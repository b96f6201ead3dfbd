package dev.staffel.server.users;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Role;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// How the first user comes in: by a link printed at the start, or by name and password given to the program.
@Component
public final class FirstAdministrator {
    private final Staff staff;
    private final Links links;
    private final Passwords passwords;
    private final Audit audit;
    private final Sql sql;

    /// The password given to the program is none to begin with; the message says what it needs.
    public static final class TooWeak extends Exception {
        private static final long serialVersionUID = 1;

        private TooWeak() {
            super(
                    "STAFFEL_ADMIN_PASSWORD must have at least "
                            + Passwords.LEAST
                            + " characters, not too few different ones, and not contain the address.");
        }
    }

    FirstAdministrator(Staff staff, Links links, Passwords passwords, Audit audit, Sql sql) {
        this.staff = staff;
        this.links = links;
        this.passwords = passwords;
        this.audit = audit;
        this.sql = sql;
    }

    /// The path of a new link while nobody can sign in; links of earlier starts no longer hold.
    public Optional<String> link() {
        return sql.inTransaction(s -> {
            if (!staff.isEmpty(s)) return Optional.empty();
            return Optional.of("/setup?token=" + links.make(s, Links.Purpose.SETUP, null).text());
        });
    }

    /// Creates the first administrator unattended; does nothing when somebody can sign in already.
    public void create(String email, String password) throws TooWeak {
        if (!staff.isEmpty()) return;
        if (Passwords.problem(password, email, "").isPresent()) throw new TooWeak();
        String hash = passwords.hash(password);
        sql.transact(s -> {
            if (staff.isEmpty(s)) create(s, email, email.replaceFirst("@.*", ""), hash);
        });
    }

    /// Creates the first administrator by the link; empty when the link no longer holds.
    Optional<StaffMember> create(String token, String email, String name, String password) {
        String hash = passwords.hash(password);
        return sql.inTransaction(s -> {
            if (!staff.isEmpty(s) || !links.use(s, token)) return Optional.empty();
            return Optional.of(create(s, email, name, hash));
        });
    }

    private StaffMember create(Session session, String email, String name, String hash) {
        StaffMember user =
                staff.add(session, email, name, Set.of(Role.ADMINISTRATOR)).orElseThrow();
        staff.setPassword(session, user.id(), hash);
        Links.drop(session, Links.Purpose.SETUP, null);
        audit.recordAs(session, Audit.actor(user.asCaller()), "users.set-up", user.email(), "");
        return user;
    }
}
