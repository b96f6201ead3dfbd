package dev.staffel.server.opportunities;

import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Items;
import dev.staffel.server.api.Problem;
import dev.staffel.server.api.Refusal;
import dev.staffel.store.opportunities.Opportunity;
import dev.staffel.store.opportunities.OpportunityFilter;
import dev.staffel.store.opportunities.OpportunityList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Opportunities for programs, such as the CRM in which the sellers work.
@RestController
@RequestMapping("/api/v1/opportunities")
class OpportunitiesResource {
    private static final int MOST = 200;
    private static final int LONGEST_WORDS = 1_000;

    private final OpportunityList list;
    private final OpportunityWork work;
    private final OpportunityViews views;
    private final Sellers sellers;

    OpportunitiesResource(
            OpportunityList list, OpportunityWork work, OpportunityViews views, Sellers sellers) {
        this.list = list;
        this.work = work;
        this.views = views;
        this.sellers = sellers;
    }

    /// @param user id or e-mail address of the user who does it
    record Doing(@Nullable String user) {}

    /// @param reason one of the playbook's for losing, and if it is told one of those for winning
    record End(
            @Nullable String user,
            @Nullable Boolean won,
            @Nullable String reason,
            @Nullable String words) {}

    record Reopening(@Nullable String user, @Nullable String words) {}

    @GetMapping
    Items<OpportunityJson> page(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String seller) {
        var problems = new ArrayList<Problem.Place>();
        if (limit < 1 || limit > MOST) problems.add(new Problem.Place("limit", "1 to " + MOST));
        var filter = OpportunityFilter.ALL.searching(q);
        var wanted = Opportunity.Step.of(step);
        if (!step.isEmpty() && wanted.isEmpty())
            problems.add(new Problem.Place("step", "opened, offered, won or lost"));
        if (wanted.isPresent()) filter = filter.at(wanted.get());
        if (!seller.isEmpty()) {
            var found = sellers.find("seller", seller, problems);
            if (found.isPresent()) filter = filter.of(found.get().id().toString());
        }
        refuse(problems);
        var rows = list.page(filter, OpportunitiesPage.behind(cursor), limit + 1);
        var total = list.sums(filter).stream().mapToLong(OpportunityList.Sum::opportunities).sum();
        var shown = Items.of(rows, limit, OpportunitiesPage::cursor, total, true);
        var items = shown.items().stream().map(one -> OpportunityJson.of(one, null)).toList();
        return new Items<>(items, shown.next(), total, true);
    }

    @GetMapping("/{id}")
    OpportunityJson one(@PathVariable long id) {
        return list.find(id)
                .map(one -> OpportunityJson.of(one, list.leads(id)))
                .orElseThrow(() -> Refusal.notFound("opportunity"));
    }

    @PostMapping
    OpportunityJson open(@RequestBody OpportunityBody body) {
        var problems = new ArrayList<Problem.Place>();
        var user = sellers.find("user", body.user(), problems);
        var lead = body.lead();
        if (lead == null) problems.add(new Problem.Place("lead", "the number of a lead"));
        var terms = body.terms(user, sellers, problems);
        if (lead == null || terms.isEmpty()) throw new Refusal(Problem.invalid(problems));
        return Refusals.told(() -> one(work.open(terms.get(), lead, user.orElseThrow())));
    }

    @PutMapping("/{id}")
    OpportunityJson change(@PathVariable long id, @RequestBody OpportunityBody body) {
        var problems = new ArrayList<Problem.Place>();
        var user = sellers.find("user", body.user(), problems);
        var terms = body.terms(user, sellers, problems);
        refuse(problems);
        var mark = Optional.ofNullable(body.mark());
        return done(id, () -> work.change(id, mark, terms.orElseThrow(), user.orElseThrow()));
    }

    @PutMapping("/{id}/leads/{lead}")
    OpportunityJson attach(
            @PathVariable long id, @PathVariable long lead, @RequestBody Doing body) {
        var user = user(body.user());
        return done(id, () -> work.attach(id, lead, user));
    }

    @DeleteMapping("/{id}/leads/{lead}")
    OpportunityJson detach(
            @PathVariable long id,
            @PathVariable long lead,
            @RequestParam(defaultValue = "") String user) {
        var by = user(user);
        return done(id, () -> work.detach(id, lead, by));
    }

    @PostMapping("/{id}/end")
    OpportunityJson end(@PathVariable long id, @RequestBody End body, Locale locale) {
        var problems = new ArrayList<Problem.Place>();
        var user = sellers.find("user", body.user(), problems);
        if (body.won() == null) problems.add(new Problem.Place("won", "true or false"));
        boolean won = Boolean.TRUE.equals(body.won());
        var known = (won ? views.winReasons(locale) : views.reasons(locale)).keySet();
        var reason = body.reason() == null ? "" : body.reason().strip();
        boolean isNeeded = !won && !known.isEmpty();
        if ((isNeeded || !reason.isEmpty()) && !known.contains(reason))
            problems.add(new Problem.Place("reason", "one of " + String.join(", ", known)));
        var words = words(body.words(), problems);
        refuse(problems);
        return done(id, () -> work.end(id, won, reason, words, user.orElseThrow()));
    }

    @PostMapping("/{id}/reopen")
    OpportunityJson reopen(@PathVariable long id, @RequestBody Reopening body) {
        var problems = new ArrayList<Problem.Place>();
        var user = sellers.find("user", body.user(), problems);
        var words = words(body.words(), problems);
        if (words.isEmpty()) problems.add(new Problem.Place("words", "why it is open again"));
        refuse(problems);
        return done(id, () -> work.reopen(id, words, user.orElseThrow()));
    }

    private static String words(@Nullable String text, List<Problem.Place> problems) {
        var words = text == null ? "" : text.strip();
        if (words.length() > LONGEST_WORDS)
            problems.add(new Problem.Place("words", "at most " + LONGEST_WORDS + " characters"));
        return words;
    }

    private Caller.User user(@Nullable String text) {
        var problems = new ArrayList<Problem.Place>();
        var user = sellers.find("user", text, problems);
        refuse(problems);
        return user.orElseThrow();
    }

    private static void refuse(List<Problem.Place> problems) {
        if (!problems.isEmpty()) throw new Refusal(Problem.invalid(problems));
    }

    private OpportunityJson done(long id, Runnable work) {
        return Refusals.told(() -> {
            work.run();
            return one(id);
        });
    }
}
