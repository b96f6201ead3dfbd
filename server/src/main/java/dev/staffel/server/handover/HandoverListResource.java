package dev.staffel.server.handover;

import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Items;
import dev.staffel.server.api.Problem;
import dev.staffel.server.api.Refusal;
import dev.staffel.server.shell.Form;
import dev.staffel.server.users.Staff;
import dev.staffel.store.read.LeadRow;
import dev.staffel.store.read.Offers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The open handovers for programs, by deadline or in the order of the inbox.
@RestController
class HandoverListResource {
    private static final int MOST = 200;

    private final Inbox inbox;
    private final Ranking ranking;
    private final Briefs briefs;
    private final Offers offers;
    private final Staff staff;
    private final Clock clock;

    HandoverListResource(
            Inbox inbox, Ranking ranking, Briefs briefs, Offers offers, Staff staff, Clock clock) {
        this.inbox = inbox;
        this.ranking = ranking;
        this.briefs = briefs;
        this.offers = offers;
        this.staff = staff;
        this.clock = clock;
    }

    /// @param user only what this user holds or one of their desks, by id or e-mail address
    /// @param order `deadline`, the nearest first, or `worth`, as the inbox has them
    @GetMapping("/api/v1/handovers")
    Items<HandoverJson> list(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "deadline") String order,
            Locale locale) {
        boolean isByWorth = order.equals("worth");
        var wanted = user.isEmpty() ? Optional.<Caller.User>empty() : staff.active(user);
        var problems = new ArrayList<Problem.Place>();
        if (limit < 1 || limit > MOST) problems.add(new Problem.Place("limit", "1 to " + MOST));
        if (!isByWorth && !order.equals("deadline"))
            problems.add(new Problem.Place("order", "deadline or worth"));
        boolean isOurs = isByWorth ? InboxView.isCursor(cursor) : Inbox.behind(cursor).isPresent();
        if (!cursor.isEmpty() && !isOurs)
            problems.add(new Problem.Place("cursor", "not a cursor of this list"));
        if (!user.isEmpty() && wanted.isEmpty())
            problems.add(
                    new Problem.Place("user", "id or e-mail address of a user who can sign in"));
        if (!problems.isEmpty()) throw new Refusal(Problem.invalid(problems));
        var whose =
                wanted.map(each -> each.id().toString())
                        .map(member -> new Offers.Whose(member, offers.desks(member)));
        return isByWorth
                ? byWorth(whose, cursor, limit, locale)
                : byDeadline(whose, cursor, limit, locale);
    }

    private Items<HandoverJson> byDeadline(
            Optional<Offers.Whose> whose, String cursor, int limit, Locale locale) {
        var page = inbox.page(whose, cursor, limit);
        var ranked = ranking.ranked(page.items(), clock.instant());
        return new Items<>(
                json(page.items(), ranked, locale), page.next(), page.total(), page.totalIsExact());
    }

    private Items<HandoverJson> byWorth(
            Optional<Offers.Whose> whose, String cursor, int limit, Locale locale) {
        var at = InboxView.at(cursor, clock.instant());
        var ranked = ranking.of(whose, at);
        var view = new InboxView(ranked, Form.of(Map.of("cursor", cursor)), "", at);
        var page = view.page(limit);
        var rows = page.items().stream().map(Ranked::row).toList();
        boolean isAll = ranked.size() < Ranking.MOST;
        return new Items<>(json(rows, page.items(), locale), page.next(), page.total(), isAll);
    }

    private List<HandoverJson> json(List<LeadRow> rows, List<Ranked> ranked, Locale locale) {
        var worths = new HashMap<Long, Worth>(); // looked up only
        for (Ranked one : ranked) worths.put(one.row().id(), one.worth());
        return briefs.of(rows, Optional.empty(), locale).stream()
                .map(brief ->
                        HandoverJson.of(
                                brief, worths.getOrDefault(brief.row().id(), new Worth(List.of()))))
                .toList();
    }
}
