package dev.staffel.server.mail;

import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Keeps how the company's mail server is reached.
@Component
final class MailServers {
    static final Statements SQL = Statements.beside(MailServers.class, "mail.sql");

    private final Sql sql;
    private final SealingKey key;

    MailServers(Sql sql, SealingKey key) {
        this.sql = sql;
        this.key = key;
    }

    /// Empty when none was ever set up.
    Optional<MailServer> find() {
        return sql.inTransaction(session -> session.call(SQL.named("server")).first(this::read));
    }

    /// The server that mails go by now; empty when none is set up, or sending is switched off.
    Optional<MailServer> used() {
        return find().filter(MailServer::isOn);
    }

    void keep(Session session, MailServer server) {
        session.call(SQL.named("keep-server"))
                .set("on", server.isOn())
                .set("host", server.host())
                .set("port", server.port())
                .set("security", server.security().word())
                .set("username", server.username())
                .set("password", server.password().isEmpty() ? null : key.seal(server.password()))
                .set("sender", server.sender())
                .set("name", server.senderName())
                .set("base", server.base())
                .update();
    }

    private MailServer read(Row row) {
        return new MailServer(
                row.flag("is_on"),
                row.text("host"),
                row.integer("port"),
                MailServer.Security.of(row.text("security")),
                row.text("username"),
                row.optionalBytes("password").flatMap(key::open).orElse(""),
                row.text("sender"),
                row.text("sender_name"),
                row.text("base"));
    }
}
