package dev.staffel.server.users;

import dev.staffel.server.access.Audit;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Preferences;
import dev.staffel.store.sql.Sql;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Checks who somebody is, and signs them in.
@Component
class SignIn {
    private final Staff staff;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Audit audit;
    private final Sql sql;

    SignIn(Staff staff, Sessions sessions, Passwords passwords, Audit audit, Sql sql, Clock clock) {
        this.staff = staff;
        this.sessions = sessions;
        this.passwords = passwords;
        this.attempts = new Attempts(clock);
        this.audit = audit;
        this.sql = sql;
    }

    /// The user with this address and password; every refusal looks the same.
    Optional<StaffMember> check(String email, String password, HttpServletRequest request) {
        Optional<StaffMember> known = staff.find(email);
        boolean fromKnownDevice =
                known.isPresent()
                        && Cookies.device(request)
                                .map(device -> sessions.isKnown(device, known.get().id()))
                                .orElse(false);
        var attempt =
                new Attempts.Try(Staff.address(email), request.getRemoteAddr(), fromKnownDevice);
        if (!attempts.begin(attempt)) return refused(email, "too many tries");
        String hash =
                known.filter(StaffMember::isActive).flatMap(StaffMember::password).orElse(null);
        if (!passwords.matches(password, hash)) return refused(email, "");
        attempts.succeeded(attempt);
        return known;
    }

    /// Opens a session and goes on to a page, which looks as this user likes.
    Done enter(StaffMember user, String next, HttpServletRequest request) {
        String session = sessions.open(user.id());
        String device =
                Cookies.device(request)
                        .filter(mark -> sessions.isKnown(mark, user.id()))
                        .orElseGet(() -> sessions.remember(user.id()));
        record(user, "users.signed-in");
        Done done = Done.to(next, "/");
        done.headers(Cookies.signedIn(session, device, request));
        Preferences shown = Preferences.of(request);
        return done.headers(
                new Preferences(
                                user.language().isEmpty() ? shown.language() : user.language(),
                                user.theme().isEmpty() ? shown.theme() : user.theme())
                        .headers());
    }

    void record(StaffMember user, String action) {
        String actor = Audit.actor(user.asCaller());
        sql.transact(s -> audit.recordAs(s, actor, action, user.email(), ""));
    }

    private Optional<StaffMember> refused(String email, String why) {
        String named = Staff.address(email);
        String target = named.length() > 254 ? named.substring(0, 254) : named;
        audit.record("users.sign-in-refused", target, why);
        return Optional.empty();
    }
}
