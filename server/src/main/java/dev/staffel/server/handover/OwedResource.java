package dev.staffel.server.handover;

import dev.staffel.server.api.Cursor;
import dev.staffel.server.api.Items;
import dev.staffel.server.api.Problem;
import dev.staffel.server.api.Refusal;
import dev.staffel.store.read.Offers;
import dev.staffel.store.read.Owed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What marketing owes, for programs; it is answered by telling what is asked for.
@RestController
class OwedResource {
    private static final int MOST = 200;

    private final Owed owed;
    private final OwedPage page;
    private final Clock clock;

    OwedResource(Owed owed, OwedPage page, Clock clock) {
        this.owed = owed;
        this.page = page;
        this.clock = clock;
    }

    /// @param items what is owed, in the reader's words
    /// @param askedBy the id of the user who has asked; null where the definition itself asks
    record Line(
            long lead,
            String name,
            String company,
            List<String> items,
            @Nullable String askedBy,
            String text,
            Instant since,
            Instant until,
            boolean late) {
        static Line of(OwedPage.Line line) {
            var question = line.question();
            return new Line(
                    line.row().id(),
                    line.row().name(),
                    line.row().company(),
                    question.items(),
                    question.isAsked() ? question.by() : null,
                    question.text(),
                    question.since(),
                    line.until(),
                    line.isLate());
        }
    }

    @GetMapping("/api/v1/owed")
    Items<Line> list(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String cursor,
            Locale locale) {
        var problems = new ArrayList<Problem.Place>();
        var behind = Inbox.behind(cursor);
        if (limit < 1 || limit > MOST) problems.add(new Problem.Place("limit", "1 to " + MOST));
        if (!cursor.isEmpty() && behind.isEmpty())
            problems.add(new Problem.Place("cursor", "not a cursor of this list"));
        if (!problems.isEmpty()) throw new Refusal(Problem.invalid(problems));
        var rows = owed.page(behind.orElse(Offers.Behind.NONE), limit + 1);
        var items =
                Items.of(
                        rows,
                        limit,
                        line -> Cursor.of(line.until(), line.row().id()),
                        owed.sum(clock.instant()).count(),
                        true);
        return new Items<>(
                page.lines(items.items(), locale).stream().map(Line::of).toList(),
                items.next(),
                items.total(),
                items.totalIsExact());
    }
}
