package dev.staffel.server.desks;

import dev.staffel.engine.handover.Desk;
import dev.staffel.engine.route.Member;
import dev.staffel.engine.route.Order;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.server.users.People;
import dev.staffel.store.desks.DeskMember;
import dev.staffel.store.desks.Desks;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.Offers;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.SortedMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// All desks with their members, what each takes and has.
@Controller
class DesksPage {
    private final Desks desks;
    private final Offers offers;
    private final PlaybookVersions versions;
    private final People people;
    private final DeskKeeping keeping;
    private final Clock clock;

    DesksPage(
            Desks desks,
            Offers offers,
            PlaybookVersions versions,
            People people,
            DeskKeeping keeping,
            Clock clock) {
        this.desks = desks;
        this.offers = offers;
        this.versions = versions;
        this.people = people;
        this.keeping = keeping;
        this.clock = clock;
    }

    @GetMapping("/desks")
    Answer list(Locale locale) {
        var playbook = versions.playbook(versions.inForce().number());
        var now = clock.instant();
        var waiting = offers.waiting();
        var views =
                playbook.agreement().handover().desks().stream()
                        .map(desk -> view(desk, waiting, locale, now))
                        .toList();
        return Page.of("desks/list").with("desks", views);
    }

    private DeskView view(Desk desk, SortedMap<String, Long> waiting, Locale locale, Instant now) {
        var playbook = versions.playbook(versions.inForce().number());
        var words = TraitWords.of(playbook, locale.getLanguage());
        var members =
                desks.members(playbook, desk.id(), now).stream()
                        .map(member -> view(member, words, now))
                        .toList();
        return new DeskView(
                desk.id(),
                desk.label().in(locale.getLanguage()),
                desks.order(desk.id()) == Order.TURN ? "turn" : "capacity",
                waiting.getOrDefault(desk.id(), 0L),
                members);
    }

    private DeskView.MemberView view(DeskMember member, TraitWords words, Instant now) {
        var load = member.now().load();
        return new DeskView.MemberView(
                member.id(),
                people.name(member.id()),
                member.terms().weight(),
                words.takes(member.terms()),
                member.now().isAway(now),
                member.terms().deputy().map(people::name).orElse(""),
                load.newThisWeek(),
                member.now().limit().map(Member.Limit::newPerWeek).map(DesksPage::limit).orElse(""),
                load.open(),
                member.now().limit().map(Member.Limit::open).map(DesksPage::limit).orElse(""));
    }

    private static String limit(int most) {
        return most == Integer.MAX_VALUE ? "" : Integer.toString(most);
    }

    @PostMapping("/desks/{desk}/order")
    Answer order(@PathVariable String desk, Form form) {
        var playbook = versions.playbook(versions.inForce().number());
        if (!playbook.agreement().handover().has(desk)) throw new NotFound();
        var order = form.value("order").equals("capacity") ? Order.FREE_CAPACITY : Order.TURN;
        keeping.order(desk, order);
        return Done.to("/desks").saying("desks.kept");
    }
}
