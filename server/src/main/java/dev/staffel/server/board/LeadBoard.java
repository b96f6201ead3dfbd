package dev.staffel.server.board;

import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Cursor;
import dev.staffel.server.leads.LeadQueries;
import dev.staffel.server.leads.ListChoices;
import dev.staffel.server.shell.CompanyZone;
import dev.staffel.server.shell.Messages;
import dev.staffel.server.steps.Step;
import dev.staffel.server.steps.Steps;
import dev.staffel.server.users.People;
import dev.staffel.store.read.LeadCondition;
import dev.staffel.store.read.LeadFilter;
import dev.staffel.store.read.LeadList;
import dev.staffel.store.read.LeadList.InStage;
import dev.staffel.store.read.LeadRow;
import dev.staffel.store.read.LeadSort;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// Leads by stage, of each stage those with the most interest on top.
@Component
class LeadBoard {
    private static final int LIMIT = 25;

    private final LeadList leads;
    private final WholeBoard whole;
    private final LeadQueries queries;
    private final ListChoices choices;
    private final Steps steps;
    private final People people;
    private final CompanyZone zone;
    private final Messages messages;
    private final Clock clock;

    LeadBoard(
            LeadList leads,
            WholeBoard whole,
            LeadQueries queries,
            ListChoices choices,
            Steps steps,
            People people,
            CompanyZone zone,
            Messages messages,
            Clock clock) {
        this.leads = leads;
        this.whole = whole;
        this.queries = queries;
        this.choices = choices;
        this.steps = steps;
        this.people = people;
        this.zone = zone;
        this.messages = messages;
        this.clock = clock;
    }

    private LeadFilter filter(BoardQuery query, Caller.User reader) {
        return queries.read(query::values, reader.id().toString()).filter();
    }

    /// The stages of the ladder in force; a stage that is none of it comes last, as long as leads stand there.
    List<Column.Head> heads(BoardQuery query, Caller.User reader, Locale locale) {
        var standing = new TreeMap<String, InStage>();
        for (var one : byStage(filter(query, reader))) standing.put(one.stage(), one);
        var names = new LinkedHashMap<>(choices.in(locale).stages());
        standing.keySet().forEach(stage -> names.putIfAbsent(stage, stage));
        var heads = new ArrayList<Column.Head>();
        names.forEach((stage, name) ->
                heads.add(
                        head(query, name, standing.getOrDefault(stage, new InStage(stage, 0, 0)))));
        return heads;
    }

    private List<InStage> byStage(LeadFilter filter) {
        return filter.isAll() ? whole.byStage() : leads.byStage(filter, steps.worked());
    }

    private static Column.Head head(BoardQuery query, String name, InStage standing) {
        var filters = new LinkedHashMap<>(query.filters());
        filters.put("stage", standing.stage());
        var list = BoardQuery.path("/leads", filters);
        return new Column.Head(
                standing.stage(), name, standing.leads(), list, standing.undated(), List.of());
    }

    /// A column by its name only, without counting what it holds.
    Column.Head head(String stage, Locale locale) {
        var name = choices.in(locale).stages().getOrDefault(stage, stage);
        return new Column.Head(stage, name, 0, "/leads", 0, List.of());
    }

    /// A page of a column's cards.
    Column column(
            BoardQuery query, Column.Head head, String cursor, Caller.User reader, Locale locale) {
        var inStage = filter(query, reader).and(new LeadCondition.Stages(List.of(head.id())));
        var rows = leads.page(inStage, LeadSort.USUAL, LeadQueries.behind(cursor), LIMIT + 1);
        boolean isLast = rows.size() <= LIMIT;
        var shown = isLast ? rows : rows.subList(0, LIMIT);
        return new Column(
                head,
                cards(shown, locale),
                isLast ? Optional.empty() : Optional.of(next(query, head, shown.getLast())));
    }

    private static String next(BoardQuery query, Column.Head head, LeadRow last) {
        var behind = LeadSort.USUAL.behind(last);
        var cursor = Cursor.of(behind.value(), behind.id()).text();
        return query.address("/board/column", Map.of("column", head.id(), "cursor", cursor));
    }

    /// A lead's card, and the column in which it stands now.
    record Placed(Card card, Move.Target column) {}

    Optional<Placed> placed(long lead, Locale locale) {
        var row = leads.find(lead);
        return row.flatMap(one -> cards(List.of(one), locale).stream().findFirst())
                .map(card -> new Placed(card, column(row.orElseThrow().stage(), locale)));
    }

    private Move.Target column(String stage, Locale locale) {
        return new Move.Target(stage, head(stage, locale).name());
    }

    private List<Card> cards(List<LeadRow> rows, Locale locale) {
        if (rows.isEmpty()) return List.of();
        var next = steps.next(rows.stream().map(LeadRow::id).toList());
        var desks = choices.in(locale).desks();
        return rows.stream()
                .map(row ->
                        new Card(
                                "leads/" + row.id(),
                                "/leads/" + row.id(),
                                row.name(),
                                row.company().equals(row.name()) ? "" : row.company(),
                                row.grade(),
                                messages.text(locale, "board.points", row.interest()),
                                Optional.ofNullable(next.get(row.id())).map(this::due),
                                holder(row, desks, locale),
                                true))
                .toList();
    }

    private Card.Due due(Step step) {
        return new Card.Due(
                "steps.kind." + step.kind().word(),
                step.day(zone.get()),
                step.isOverdue(clock.instant(), zone.get()));
    }

    private String holder(LeadRow row, Map<String, String> desks, Locale locale) {
        return switch (row.holderKind()) {
            case "marketing" -> messages.text(locale, "board.marketing");
            case "desk" -> desks.getOrDefault(row.desk(), row.desk());
            default ->
                    row.holder().isEmpty()
                            ? desks.getOrDefault(row.desk(), row.desk())
                            : people.name(row.holder());
        };
    }
}
