package dev.staffel.server.notices;

import dev.staffel.server.shell.CompanyZone;
import dev.staffel.store.desks.WorkTimes;
import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// How users want to be told, each as they have chosen.
@Component
public final class NoticeChoices {
    private static final Statements SQL = Statements.beside(NoticeChoices.class, "notices.sql");

    private final Sql sql;
    private final WorkTimes times;
    private final CompanyZone zone;

    NoticeChoices(Sql sql, WorkTimes times, CompanyZone zone) {
        this.sql = sql;
        this.times = times;
        this.zone = zone;
    }

    public NoticeChoice of(UUID staff) {
        return sql.inTransaction(session ->
                        session.call(SQL.named("choice"))
                                .set("staff", staff)
                                .first(NoticeChoices::choice))
                .orElse(NoticeChoice.USUAL);
    }

    /// In which zone the user's quiet hours are meant: their own, or the company's.
    public ZoneId zone(UUID staff) {
        return times.hours(staff.toString()).zone().map(ZoneId::of).orElseGet(zone);
    }

    void keep(Session session, UUID staff, NoticeChoice choice) {
        session.call(SQL.named("choose"))
                .set("staff", staff)
                .set("notices", choice.notices())
                .set("mails", choice.mails())
                .set("from", choice.quiet().map(quiet -> quiet.from().toString()).orElse(""))
                .set("until", choice.quiet().map(quiet -> quiet.until().toString()).orElse(""))
                .update();
    }

    private static NoticeChoice choice(Row row) {
        var from = row.optionalText("quiet_from");
        var until = row.optionalText("quiet_until");
        return new NoticeChoice(
                row.flag("notices"),
                row.flag("mails"),
                from.isPresent() && until.isPresent()
                        ? Optional.of(
                                new NoticeChoice.Quiet(
                                        LocalTime.parse(from.get()), LocalTime.parse(until.get())))
                        : Optional.empty());
    }
}
