package dev.staffel.server.handover;

import dev.staffel.engine.Holder;
import dev.staffel.engine.handover.Desk;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Items;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Page;
import dev.staffel.server.steps.Calendars;
import dev.staffel.server.users.People;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The inbox: offers that wait for the reader's answer, what is worth most now first.
@Controller
class InboxPage {
    private static final int LIMIT = 10;
    private static final int LONGEST_TEXT = 1_000;

    private final Inbox inbox;
    private final Ranking ranking;
    private final Briefs briefs;
    private final Handovers handovers;
    private final PlaybookVersions versions;
    private final People people;
    private final Calendars calendars;
    private final Reasons reasons;
    private final Clock clock;

    InboxPage(
            Inbox inbox,
            Ranking ranking,
            Briefs briefs,
            Handovers handovers,
            PlaybookVersions versions,
            People people,
            Calendars calendars,
            Reasons reasons,
            Clock clock) {
        this.inbox = inbox;
        this.ranking = ranking;
        this.briefs = briefs;
        this.handovers = handovers;
        this.versions = versions;
        this.people = people;
        this.calendars = calendars;
        this.reasons = reasons;
        this.clock = clock;
    }

    /// An offer with why it stands where it does.
    record Card(Brief brief, Ranked ranked) {}

    @GetMapping("/inbox")
    Answer list(Form form, Caller.User caller, Locale locale) {
        var whose = handovers.seenBy(caller);
        var me = caller.id().toString();
        var at = InboxView.at(form.value("cursor"), clock.instant());
        var view = new InboxView(ranking.of(whose, at), form, me, at);
        var page = view.page(LIMIT);
        long all = view.ranked().size() < Ranking.MOST ? view.ranked().size() : inbox.count(whose);
        return Page.of("handover/inbox")
                .with("form", form)
                .with("me", me)
                .with("waiting", waiting(handovers.led(caller)))
                .with("calls", calendars.callTimes(caller.id()))
                .with("passing", passing())
                .with("all", all)
                .with("filters", filters(view))
                .with("topics", topics(view, locale))
                .with("cards", cards(page, caller, locale));
    }

    private Items<Card> cards(Items<Ranked> page, Caller.User caller, Locale locale) {
        var rows = page.items().stream().map(Ranked::row).toList();
        var ranked = new HashMap<Long, Ranked>(); // looked up only
        page.items().forEach(one -> ranked.put(one.row().id(), one));
        var cards = new ArrayList<Card>();
        for (Brief brief : briefs.of(rows, Optional.of(caller), locale)) {
            var own = ranked.get(brief.row().id());
            if (own != null) cards.add(new Card(brief, own));
        }
        return new Items<>(cards, page.next(), page.total(), page.totalIsExact());
    }

    /// How many each filter would show, by its word.
    private static Map<String, Long> filters(InboxView view) {
        var filters = new LinkedHashMap<String, Long>();
        for (String filter : InboxView.FILTERS) filters.put(filter, view.count(filter));
        return filters;
    }

    private Map<String, String> topics(InboxView view, Locale locale) {
        var topics = new LinkedHashMap<String, String>();
        for (String topic : view.topics()) topics.put(topic, reading(locale).topic(topic));
        return topics;
    }

    /// The desks that pass on what they accept.
    private List<String> passing() {
        return versions
                .playbook(versions.inForce().number())
                .agreement()
                .handover()
                .desks()
                .stream()
                .filter(desk -> desk.kind() == Desk.Kind.REQUALIFICATION)
                .map(Desk::id)
                .toList();
    }

    /// How much waits at some desks.
    private long waiting(List<String> desks) {
        if (desks.isEmpty()) return 0;
        var counts = inbox.waiting();
        return desks.stream().mapToLong(desk -> counts.getOrDefault(desk, 0L)).sum();
    }

    @PostMapping("/inbox/{lead}/accept")
    Answer accept(@PathVariable long lead, Form form, Caller.User caller, Locale locale) {
        var back = back(form, lead);
        var call = calendars.call(form);
        if (Calendars.asksForCall(form) && call.isEmpty())
            return Done.to(back).saying("steps.error.when");
        var answered = handovers.accept(lead, caller, call);
        if (!answered.isDone()) return refused(back, answered, locale);
        boolean isMine =
                answered.holder() instanceof Holder.Seller(_, var seller)
                        && seller.equals(caller.id().toString());
        return isMine
                ? Done.to("/leads/" + lead).saying("handover.accepted")
                : Done.to(back.equals("/calls") ? back : "/leads/" + lead)
                        .saying("handover.passed-on", holder(answered.holder(), locale));
    }

    @PostMapping("/inbox/{lead}/return")
    Answer giveBack(@PathVariable long lead, Form form, Caller.User caller, Locale locale) {
        var back = back(form, lead);
        var reason = form.value("reason");
        var text = form.value("text");
        if (!reasons.knows(reason)) return Done.to(back).saying("handover.reason-missing");
        if (text.length() > LONGEST_TEXT)
            return Done.to(back).saying("handover.text-long", LONGEST_TEXT);
        var answered = handovers.giveBack(lead, caller, reason, text);
        return answered.isDone()
                ? Done.to(back).saying("handover.returned", holder(answered.holder(), locale))
                : refused(back, answered, locale);
    }

    @PostMapping("/inbox/{lead}/reassign")
    Answer reassign(@PathVariable long lead, Form form, Caller.User caller, Locale locale) {
        var back = back(form, lead);
        var to = form.value("to").split("/", 2);
        var seller = to.length == 2 ? Optional.of(to[1]) : Optional.<String>empty();
        var reason = form.value("reason");
        if (reason.isEmpty() || reason.length() > LONGEST_TEXT)
            return Done.to(back).saying("handover.reassign.reason-missing");
        if (!handovers.isPlace(caller, lead, to[0], seller))
            return Done.to(back).saying("handover.reassign.place-missing");
        var answered = handovers.reassign(lead, caller, to[0], seller, reason);
        return answered.isDone()
                ? Done.to(back).saying("handover.reassigned", holder(answered.holder(), locale))
                : refused(back, answered, locale);
    }

    /// The page from which the answer came.
    private static String back(Form form, long lead) {
        return switch (form.value("back")) {
            case "lead" -> "/leads/" + lead;
            case "waiting" -> "/inbox/waiting";
            case "calls" -> "/calls";
            default -> "/inbox";
        };
    }

    private Answer refused(String back, Handovers.Answered answered, Locale locale) {
        var hindrance = answered.hindrance();
        return hindrance.isPresent()
                ? Done.to(back).saying("handover.hindered", reading(locale).fact(hindrance.get()))
                : Done.to(back).saying("handover.refused", holder(answered.holder(), locale));
    }

    private String holder(Holder holder, Locale locale) {
        return reading(locale).holder(holder);
    }

    private Reading reading(Locale locale) {
        var playbook = versions.playbook(versions.inForce().number());
        return Reading.of(playbook, locale.getLanguage(), people::name);
    }
}
