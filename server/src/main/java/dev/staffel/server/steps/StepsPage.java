package dev.staffel.server.steps;

import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Cursor;
import dev.staffel.server.api.Items;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Page;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What the reader has to do: overdue, today, within the week, later; each done with one tap.
@Controller
class StepsPage {
    private static final int LIMIT = 50;
    private static final int WEEK = 7;

    private final Steps steps;
    private final StepLines lines;
    private final Calendars calendars;
    private final Clock clock;

    StepsPage(Steps steps, StepLines lines, Calendars calendars, Clock clock) {
        this.steps = steps;
        this.lines = lines;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// Steps that are due at about the same time.
    ///
    /// @param name `overdue`, `today`, `week` or `later`
    record Group(String name, List<StepLine> lines) {
        Group {
            lines = List.copyOf(lines);
        }
    }

    @GetMapping("/steps")
    Answer mine(Form form, Caller.User caller, Locale locale) {
        var behind = behind(form.value("cursor")).orElse(Steps.Behind.NONE);
        var mine = steps.mine(caller.id(), behind, LIMIT + 1);
        var page =
                Items.of(
                        mine.page(),
                        LIMIT,
                        step -> Cursor.of(step.due(), step.id()),
                        mine.all(),
                        true);
        var shown = lines.of(page.items(), caller, locale);
        return Page.of("steps/mine")
                .with("form", form)
                .with("groups", groups(shown))
                .with("steps", page)
                .with("ended", ended(form, caller, locale))
                .with("without", mine.without());
    }

    private List<Group> groups(List<StepLine> all) {
        var now = clock.instant();
        var groups = new ArrayList<Group>();
        for (String name : List.of("overdue", "today", "week", "later")) {
            var some = all.stream().filter(line -> name(line, now).equals(name)).toList();
            if (!some.isEmpty()) groups.add(new Group(name, some));
        }
        return groups;
    }

    private String name(StepLine line, Instant now) {
        if (line.isOverdue()) return "overdue";
        var today = LocalDate.ofInstant(now, calendars.zone());
        var day = line.step().day(calendars.zone());
        if (!day.isAfter(today)) return "today";
        return day.isBefore(today.plusDays(WEEK)) ? "week" : "later";
    }

    /// The step that has just ended, to be taken back.
    private Optional<StepLine> ended(Form form, Caller.User caller, Locale locale) {
        if (!form.value("ended").matches("\\d{1,18}")) return Optional.empty();
        return steps.find(Long.parseLong(form.value("ended")))
                .flatMap(step -> lines.of(List.of(step), caller, locale).stream().findFirst())
                .filter(StepLine::mayUndo);
    }

    /// The place that a cursor tells; empty when it is none of this list.
    static Optional<Steps.Behind> behind(String cursor) {
        try {
            return Cursor.read(cursor, 2)
                    .map(last ->
                            new Steps.Behind(
                                    Instant.parse(last.values().getFirst()),
                                    Long.parseLong(last.values().getLast())));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
