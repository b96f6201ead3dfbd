package dev.staffel.server.access;

import dev.staffel.store.sql.NamedStatement;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// The audit trail: who did what to what, when and from where. Lines are only ever added.
///
/// An action is `<feature>.<verb>` in the past, such as `leads.merged`; its text is the message `audit.action.<action>`.
@Component
public final class Audit {
    private static final NamedStatement ADD =
            Statements.beside(Audit.class, "audit.sql").named("audit-add");

    private static final String RECORDED = Audit.class.getName();

    private final Sql sql;

    public Audit(Sql sql) {
        this.sql = sql;
    }

    /// Records what the caller of this request did to a target such as `lead 7`.
    public void record(String action, String target) {
        record(action, target, "");
    }

    public void record(String action, String target, String detail) {
        sql.transact(session -> record(session, action, target, detail));
    }

    /// Records in the transaction that does what is recorded, so that both happen or neither does.
    public void record(Session session, String action, String target, String detail) {
        recordAs(session, actor(Caller.current()), action, target, detail);
    }

    /// Records for somebody who is not the caller of a request, such as the command line.
    public void recordAs(
            Session session, String actor, String action, String target, String detail) {
        session.call(ADD)
                .set("actor", actor)
                .set("action", action)
                .set("target", target)
                .set("detail", detail)
                .set("address", address())
                .update();
        request().ifPresent(request -> request.setAttribute(RECORDED, true));
    }

    /// Whether something was recorded while a request was answered.
    public static boolean hasRecorded(HttpServletRequest request) {
        return request.getAttribute(RECORDED) != null;
    }

    /// How the audit trail names a caller.
    public static String actor(Caller caller) {
        return switch (caller) {
            case Caller.User user -> user.name() + " <" + user.email() + ">";
            case Caller.Token token -> "token " + token.name();
            case Caller.Nobody nobody -> "nobody";
        };
    }

    private static String address() {
        return request().map(HttpServletRequest::getRemoteAddr).orElse("");
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }
}
