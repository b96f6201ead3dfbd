package dev.staffel.server.desks;

import dev.staffel.engine.Playbook;
import dev.staffel.engine.route.Order;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.server.users.People;
import dev.staffel.store.desks.DeskMember;
import dev.staffel.store.desks.Desks;
import dev.staffel.store.desks.DryRun;
import dev.staffel.store.desks.MemberTerms;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadList;
import dev.staffel.store.read.LeadRow;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A dry run of a desk: who would have got the handovers of the last weeks under another order or other terms of a member.
@Controller
class DryRunPage {
    private final Desks desks;
    private final DryRun dryRun;
    private final LeadList leads;
    private final PlaybookVersions versions;
    private final People people;
    private final Clock clock;

    DryRunPage(
            Desks desks,
            DryRun dryRun,
            LeadList leads,
            PlaybookVersions versions,
            People people,
            Clock clock) {
        this.desks = desks;
        this.dryRun = dryRun;
        this.leads = leads;
        this.versions = versions;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/desks/{desk}/dry-run")
    Answer show(@PathVariable String desk, Form asked, Locale locale) {
        var playbook = versions.playbook(versions.inForce().number());
        if (!playbook.agreement().handover().has(desk)) throw new NotFound();
        var members = desks.members(playbook, desk, clock.instant());
        var member =
                members.stream().filter(one -> one.id().equals(asked.value("member"))).findFirst();
        var words = TraitWords.of(playbook, locale.getLanguage());
        var form = asked.has("order") || member.isEmpty() ? asked : prefilled(desk, member.get());
        var terms = member.map(_ -> MemberForm.read(form, words));
        var run =
                form.isValid() && asked.has("order")
                        ? Optional.of(run(playbook, desk, form, member, terms))
                        : Optional.<DryRunView>empty();
        return page(desk, playbook, locale, form, members, member, words)
                .with("run", run)
                .status(form.isValid() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Form prefilled(String desk, DeskMember member) {
        return MemberForm.of(member.terms(), Map.of("order", order(desk), "member", member.id()));
    }

    private String order(String desk) {
        return desks.order(desk) == Order.TURN ? "turn" : "capacity";
    }

    private DryRunView run(
            Playbook playbook,
            String desk,
            Form form,
            Optional<DeskMember> member,
            Optional<MemberTerms> terms) {
        var changed = new TreeMap<String, MemberTerms>();
        member.ifPresent(one -> changed.put(one.id(), terms.orElseThrow()));
        var order = form.value("order").equals("capacity") ? Order.FREE_CAPACITY : Order.TURN;
        var now = clock.instant();
        var from = DryRun.monday(playbook, now, 4);
        var counted = new DryRunView.Counting(form.value("list"), form.value("who"));
        dryRun.run(playbook, desk, new DryRun.Change(order, changed), from, now, counted);
        var names = new TreeMap<Long, String>();
        for (LeadRow row : leads.rows(counted.leads())) names.put(row.id(), row.name());
        return counted.view(from, people::name, names);
    }

    private Page page(
            String desk,
            Playbook playbook,
            Locale locale,
            Form form,
            List<DeskMember> members,
            Optional<DeskMember> member,
            TraitWords words) {
        var names = new LinkedHashMap<String, String>();
        names.put("", "–");
        for (DeskMember one : members) names.put(one.id(), people.name(one.id()));
        var deputies = new LinkedHashMap<>(names);
        member.ifPresent(one -> deputies.remove(one.id()));
        return Page.of("desks/dryRun")
                .with("desk", desk)
                .with(
                        "name",
                        playbook.agreement().handover().desk(desk).label().in(locale.getLanguage()))
                .with("order", order(desk))
                .with("form", form)
                .with("members", names)
                .with("member", member.map(DeskMember::id).orElse(""))
                .with("words", words)
                .with("deputies", deputies);
    }
}
