package dev.staffel.server.board;

import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.server.api.Cursor;
import dev.staffel.server.opportunities.OpportunityMoves;
import dev.staffel.server.shell.CompanyZone;
import dev.staffel.server.shell.Messages;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.users.People;
import dev.staffel.store.opportunities.Opportunity;
import dev.staffel.store.opportunities.Opportunity.Step;
import dev.staffel.store.opportunities.OpportunityFilter;
import dev.staffel.store.opportunities.OpportunityList;
import dev.staffel.store.opportunities.OpportunityList.Behind;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Opportunities by step, of each step those that are to close first on top.
@Component
class OpportunityBoard {
    private static final int LIMIT = 25;
    private static final String NEVER = "none"; // of which nobody has said when it is to close

    private final OpportunityList list;
    private final OpportunityMoves moves;
    private final People people;
    private final Messages messages;
    private final CompanyZone zone;
    private final Clock clock;

    OpportunityBoard(
            OpportunityList list,
            OpportunityMoves moves,
            People people,
            Messages messages,
            CompanyZone zone,
            Clock clock) {
        this.list = list;
        this.moves = moves;
        this.people = people;
        this.messages = messages;
        this.zone = zone;
        this.clock = clock;
    }

    private static OpportunityFilter filter(BoardQuery query, Step step, Caller.User reader) {
        var filter = OpportunityFilter.ALL.at(step);
        return query.isMine() ? filter.of(reader.id().toString()) : filter;
    }

    List<Column.Head> heads(BoardQuery query, Caller.User reader, Locale locale) {
        var heads = new ArrayList<Column.Head>();
        for (Step step : Step.values()) {
            var sums = list.sums(filter(query, step, reader));
            long count = sums.stream().mapToLong(OpportunityList.Sum::opportunities).sum();
            var filters = new LinkedHashMap<>(Map.of("state", "all"));
            filters.put("step", step.word());
            if (query.isMine()) filters.put("seller", "me");
            heads.add(
                    new Column.Head(
                            step.word(),
                            name(step, locale),
                            count,
                            BoardQuery.path("/opportunities", filters),
                            0,
                            moves.sums(sums, locale)));
        }
        return heads;
    }

    /// A column by its name only, without counting what it holds.
    Column.Head head(String word, Locale locale) {
        var step = Step.of(word).orElseThrow(NotFound::new);
        return new Column.Head(word, name(step, locale), 0, "/opportunities", 0, List.of());
    }

    String name(Step step, Locale locale) {
        return messages.text(locale, "board.step." + step.word());
    }

    /// A page of a column's cards.
    Column column(
            BoardQuery query, Column.Head head, String cursor, Caller.User reader, Locale locale) {
        var step = Step.of(head.id()).orElseThrow();
        var rows = list.page(filter(query, step, reader), behind(cursor), LIMIT + 1);
        boolean isLast = rows.size() <= LIMIT;
        var shown = isLast ? rows : rows.subList(0, LIMIT);
        return new Column(
                head,
                shown.stream().map(one -> card(one, reader, locale)).toList(),
                isLast ? Optional.empty() : Optional.of(next(query, head, shown.getLast())));
    }

    private static String next(BoardQuery query, Column.Head head, Opportunity last) {
        var day = last.terms().closeOn().map(LocalDate::toString).orElse(NEVER);
        var cursor = Cursor.of(day, last.id()).text();
        return query.address("/board/column", Map.of("column", head.id(), "cursor", cursor));
    }

    private static Behind behind(String cursor) {
        try {
            return Cursor.read(cursor, 2)
                    .map(last -> behind(last.values().getFirst(), last.values().getLast()))
                    .orElse(Behind.NOTHING);
        } catch (DateTimeException | NumberFormatException e) {
            return Behind.NOTHING;
        }
    }

    private static Behind behind(String day, String id) {
        var closeOn =
                day.equals(NEVER) ? Optional.<LocalDate>empty() : Optional.of(LocalDate.parse(day));
        return new Behind(closeOn, Long.parseLong(id));
    }

    Card card(Opportunity one, Caller.User reader, Locale locale) {
        var today = LocalDate.ofInstant(clock.instant(), zone.get());
        return new Card(
                "opportunities/" + one.id(),
                "/opportunities/" + one.id(),
                one.terms().title(),
                one.terms().account(),
                "",
                moves.value(one, locale),
                one.terms()
                        .closeOn()
                        .map(day ->
                                new Card.Due(
                                        "board.close", day, one.isOpen() && day.isBefore(today))),
                people.name(one.terms().seller()),
                reader.is(Role.SALES) || reader.is(Role.HEAD_OF_SALES));
    }
}
