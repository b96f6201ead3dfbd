package dev.staffel.server.figures;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Refusal;
import dev.staffel.store.sql.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Figures of small teams for programs.
@RestController
class FiguresApi {
    private final TeamFigures figures;
    private final Audit audit;
    private final Sql sql;

    FiguresApi(TeamFigures figures, Audit audit, Sql sql) {
        this.figures = figures;
        this.audit = audit;
        this.sql = sql;
    }

    record Agreement(
            LocalDate since,
            String agreement,
            Instant switched,
            String switchedBy,
            @Nullable Instant ended,
            @Nullable String endedBy) {
        static Agreement of(TeamFigures.Agreed agreed) {
            return new Agreement(
                    agreed.since(),
                    agreed.agreement(),
                    agreed.switched(),
                    agreed.switchedBy(),
                    agreed.ended().orElse(null),
                    agreed.endedBy().orElse(null));
        }
    }

    /// @param ofAll whether teams of every size have figures today
    /// @param desks otherwise those that have
    record Shown(int leastPeople, boolean ofAll, List<String> desks, List<Agreement> agreements) {}

    record Wish(@Nullable LocalDate since, @Nullable String agreement) {}

    @GetMapping("/api/v1/team-figures")
    Shown read() {
        var told = figures.told();
        return new Shown(
                LargeTeams.LEAST_PEOPLE,
                told.all(),
                told.desks().stream().sorted().toList(),
                figures.all().stream().map(Agreement::of).toList());
    }

    @PutMapping("/api/v1/team-figures")
    Shown switchOn(@RequestBody Wish wish, Caller caller) {
        var since = wish.since();
        var agreement = wish.agreement();
        if (since == null) throw Refusal.invalid("since", "the first day on which it holds");
        if (agreement == null || agreement.isBlank() || agreement.length() > FiguresPage.LONGEST) {
            throw Refusal.invalid("agreement", "1 to " + FiguresPage.LONGEST + " characters");
        }
        sql.transact(session -> {
            figures.switchOn(session, since, agreement.strip(), caller.name());
            audit.record(session, "figures.switched-on", "since " + since, agreement);
        });
        return read();
    }

    @DeleteMapping("/api/v1/team-figures")
    Shown switchOff(Caller caller) {
        sql.transact(session -> {
            if (figures.switchOff(session, caller.name()))
                audit.record(session, "figures.switched-off", "figures of small teams", "");
        });
        return read();
    }
}
