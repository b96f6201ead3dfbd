package dev.staffel.server.research;

import dev.staffel.server.access.Audit;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.util.List;
import org.springframework.stereotype.Component;

/// The templates as the settings page changes them, each change with its line in the audit trail.
@Component
class ResearchLinks {
    private static final Statements SQL = Statements.beside(ResearchLinks.class, "research.sql");

    private final Sql sql;
    private final Audit audit;

    ResearchLinks(Sql sql, Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /// Those about persons first.
    List<ResearchLink> all() {
        return sql.inTransaction(session ->
                session.call(SQL.named("links"))
                        .list(row ->
                                new ResearchLink(
                                        row.number("id"),
                                        row.text("name"),
                                        new Template(row.text("template")),
                                        row.flag("company"))));
    }

    void add(String name, Template template, boolean company) {
        sql.transact(session -> {
            session.call(SQL.named("add"))
                    .set("name", name)
                    .set("template", template.text())
                    .set("company", company)
                    .update();
            audit.record(session, "research.added", name, template.text());
        });
    }

    void change(ResearchLink link) {
        sql.transact(session -> {
            session.call(SQL.named("change"))
                    .set("id", link.id())
                    .set("name", link.name())
                    .set("template", link.template().text())
                    .set("company", link.company())
                    .update();
            audit.record(session, "research.changed", link.name(), link.template().text());
        });
    }

    void remove(ResearchLink link) {
        sql.transact(session -> {
            session.call(SQL.named("remove")).set("id", link.id()).update();
            audit.record(session, "research.removed", link.name(), link.template().text());
        });
    }
}
