package dev.staffel.server.handover;

import dev.staffel.engine.Holder;
import dev.staffel.engine.Lead;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.server.access.Caller;
import dev.staffel.server.mail.Mails;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Page;
import dev.staffel.server.steps.Calendars;
import dev.staffel.server.steps.Steps;
import dev.staffel.server.users.People;
import dev.staffel.server.users.Secret;
import dev.staffel.server.users.Staff;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadRecord;
import dev.staffel.store.read.OneLead;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Where the link of an offer's mail leads: the brief and its answers, for a phone, without signing in. The link itself says
/// who answers. Opening it, as mail scanners do, changes nothing.
@Controller
class OfferPage {
    static final String PATH = "/offer";
    private static final int LONGEST_TEXT = 1_000;

    private final Mails mails;
    private final Staff staff;
    private final OneLead leads;
    private final PlaybookVersions versions;
    private final Briefs briefs;
    private final Handovers handovers;
    private final People people;
    private final Steps steps;
    private final Calendars calendars;
    private final Reasons reasons;

    OfferPage(
            Mails mails,
            Staff staff,
            OneLead leads,
            PlaybookVersions versions,
            Briefs briefs,
            Handovers handovers,
            People people,
            Steps steps,
            Calendars calendars,
            Reasons reasons) {
        this.mails = mails;
        this.staff = staff;
        this.leads = leads;
        this.versions = versions;
        this.briefs = briefs;
        this.handovers = handovers;
        this.people = people;
        this.steps = steps;
        this.calendars = calendars;
        this.reasons = reasons;
    }

    /// The offer that a link is about, as it stands now.
    ///
    /// @param isOpen whether this user may still answer it
    private record Linked(Caller.User user, LeadRecord record, Lead lead, boolean isOpen) {
        long id() {
            return record.row().id();
        }

        boolean isMine() {
            return lead.process().holder() instanceof Holder.Seller(_, var seller)
                    && seller.equals(user.id().toString());
        }
    }

    @GetMapping(PATH)
    Answer show(Form form, Locale locale) {
        var token = form.value("token");
        return find(token)
                .map(linked -> show(linked, form, token, locale))
                .orElseGet(OfferPage::expired);
    }

    private Answer show(Linked linked, Form form, String token, Locale locale) {
        var row = linked.record().row();
        var brief = linked.isOpen() ? briefs.of(row, locale) : Optional.<Brief>empty();
        if (brief.isPresent())
            return Page.of("handover/offer")
                    .with("brief", brief.get())
                    .with("token", token)
                    .with("calls", calendars.callTimes(linked.user().id()))
                    .with("asks", form.value("do"));
        return Page.of("handover/answered")
                .with("row", row)
                .with("isMine", linked.isMine())
                .with("next", Optional.ofNullable(steps.next(List.of(row.id())).get(row.id())))
                .with("holder", holder(linked, locale));
    }

    @PostMapping(PATH + "/accept")
    Answer accept(Form form) {
        var token = form.value("token");
        var linked = find(token);
        if (linked.isEmpty()) return expired();
        var call = calendars.call(form);
        if (Calendars.asksForCall(form) && call.isEmpty())
            return again(token).saying("steps.error.when");
        if (linked.get().isOpen()) handovers.accept(linked.get().id(), linked.get().user(), call);
        return again(token);
    }

    @PostMapping(PATH + "/return")
    Answer giveBack(Form form) {
        var token = form.value("token");
        var linked = find(token);
        if (linked.isEmpty()) return expired();
        var reason = form.value("reason");
        var text = form.value("text");
        if (!reasons.knows(reason)) return again(token).saying("handover.reason-missing");
        if (text.length() > LONGEST_TEXT)
            return again(token).saying("handover.text-long", LONGEST_TEXT);
        if (linked.get().isOpen())
            handovers.giveBack(linked.get().id(), linked.get().user(), reason, text);
        return again(token);
    }

    /// The page tells what became of the offer, whoever was faster.
    private static Done again(String token) {
        return Done.to(PATH + "?token=" + token);
    }

    private static Page expired() {
        return Page.of("handover/expired").status(HttpStatus.GONE);
    }

    private Optional<Linked> find(String token) {
        if (token.isEmpty()) return Optional.empty();
        return mails.linked(new Secret(token).hash()).flatMap(this::find);
    }

    private Optional<Linked> find(Mails.Linked link) {
        var user = staff.active(link.staff());
        if (user.isEmpty()) return Optional.empty();
        return leads.find(link.lead())
                .map(record -> {
                    var lead = record.state().lead(versions.engine(record.state().version()));
                    boolean isSame =
                            lead.process()
                                    .offer()
                                    .filter(offer -> offer.number() == link.offer())
                                    .isPresent();
                    boolean isOpen =
                            isSame
                                    && !lead.process().isClosed()
                                    && handovers.mayAnswer(user.get(), lead);
                    return new Linked(user.get(), record, lead, isOpen);
                });
    }

    private String holder(Linked linked, Locale locale) {
        var playbook = versions.playbook(linked.record().state().version());
        return Reading.of(playbook, locale.getLanguage(), people::name)
                .holder(linked.lead().process().holder());
    }
}
