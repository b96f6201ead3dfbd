package dev.staffel.server.figures;

import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/// Tells of which desks there may be figures: of eight people or more, or of all once that is switched on with a date and the
/// agreement that allows it. Figures of single people are never told.
@Component
public class TeamFigures {
    private static final Statements SQL = Statements.beside(TeamFigures.class, "figures.sql");
    private static final int LISTED = 50;

    /// Fewer people have no figures of their own.
    public static final int LEAST_PEOPLE = LargeTeams.LEAST_PEOPLE;

    private final Sql sql;
    private final PlaybookVersions versions;
    private final Clock clock;

    TeamFigures(Sql sql, PlaybookVersions versions, Clock clock) {
        this.sql = sql;
        this.versions = versions;
        this.clock = clock;
    }

    /// Of which desks there may be figures.
    ///
    /// @param all whatever their size, because it is agreed
    /// @param desks otherwise these
    public record Told(boolean all, Set<String> desks) {
        public Told {
            desks = Set.copyOf(desks);
        }

        public boolean has(String desk) {
            return all || desks.contains(desk);
        }
    }

    /// An agreement by which figures of small teams may be told.
    ///
    /// @param since the first day on which they are
    /// @param ended when it was switched off, or nothing
    record Agreed(
            LocalDate since,
            String agreement,
            Instant switched,
            String switchedBy,
            Optional<Instant> ended,
            Optional<String> endedBy) {}

    public Told told() {
        return sql.inTransaction(session -> {
            boolean all =
                    open(session).filter(agreed -> !agreed.since().isAfter(today())).isPresent();
            var people = new TreeMap<String, Set<String>>();
            session.call(SQL.named("desk-people"))
                    .each(row ->
                            people.computeIfAbsent(row.text("desk"), _ -> new TreeSet<>())
                                    .add(row.text("member")));
            return new Told(all, LargeTeams.of(people));
        });
    }

    /// The agreement by which figures of small teams are told today, if they are.
    public Optional<String> agreement() {
        return sql.inTransaction(this::open)
                .filter(agreed -> !agreed.since().isAfter(today()))
                .map(agreed -> agreed.agreement() + " (" + agreed.since() + ")");
    }

    /// Today in the company's zone.
    LocalDate today() {
        return LocalDate.ofInstant(
                clock.instant(), versions.playbook(versions.inForce().number()).zone());
    }

    /// The newest first.
    List<Agreed> all() {
        return sql.inTransaction(session ->
                session.call(SQL.named("all")).set("limit", LISTED).list(TeamFigures::agreed));
    }

    /// What is switched on, though its day may still have to come.
    Optional<Agreed> open(Session session) {
        return session.call(SQL.named("open")).first(TeamFigures::agreed);
    }

    /// Switches figures of small teams on; an agreement that was open ends with it.
    void switchOn(Session session, LocalDate since, String agreement, String by) {
        switchOff(session, by);
        session.call(SQL.named("switch-on"))
                .set("since", since)
                .set("agreement", agreement)
                .set("now", clock.instant())
                .set("by", by)
                .update();
    }

    /// Switches them off; whether they were on.
    boolean switchOff(Session session, String by) {
        return session.call(SQL.named("switch-off"))
                        .set("now", clock.instant())
                        .set("by", by)
                        .update()
                > 0;
    }

    private static Agreed agreed(Row row) {
        return new Agreed(
                row.date("since"),
                row.text("agreement"),
                row.instant("switched"),
                row.text("switched_by"),
                row.optionalInstant("ended"),
                row.optionalText("ended_by"));
    }
}
