package dev.staffel.server.handover;

import dev.staffel.engine.Engine;
import dev.staffel.engine.Lead;
import dev.staffel.engine.Running;
import dev.staffel.engine.Tried;
import dev.staffel.engine.handover.Desk;
import dev.staffel.engine.handover.Occasion;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Items;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Page;
import dev.staffel.server.users.People;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadRow;
import dev.staffel.store.read.Offers;
import dev.staffel.store.read.OneLead;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The call list of requalification: whom to call, why, what to ask for, and what came of it; the nearest deadline first.
@Controller
class CallsPage {
    private static final int LIMIT = 10;

    private final Inbox inbox;
    private final Offers offers;
    private final Briefs briefs;
    private final Handovers handovers;
    private final OneLead leads;
    private final PlaybookVersions versions;
    private final People people;
    private final Clock clock;

    CallsPage(
            Inbox inbox,
            Offers offers,
            Briefs briefs,
            Handovers handovers,
            OneLead leads,
            PlaybookVersions versions,
            People people,
            Clock clock) {
        this.inbox = inbox;
        this.offers = offers;
        this.briefs = briefs;
        this.handovers = handovers;
        this.leads = leads;
        this.versions = versions;
        this.people = people;
        this.clock = clock;
    }

    /// A call to make.
    ///
    /// @param tried how often it was tried, where the desk has promised a number
    /// @param firstBy by when the first try is due, while none was made
    /// @param missing required data that are not known yet
    /// @param isHindered whether the lead can't be passed on without them; an enquiry can
    record Call(
            Brief brief,
            Optional<Tried> tried,
            Optional<Instant> firstBy,
            List<String> missing,
            boolean isHindered) {
        Call {
            missing = List.copyOf(missing);
        }
    }

    @GetMapping("/calls")
    Answer list(Form form, Caller.User caller, Locale locale) {
        var rows = inbox.at(desks(caller), member(caller), form.value("cursor"), LIMIT);
        var calls = calls(rows.items(), caller, locale);
        return Page.of("handover/calls")
                .with("form", form)
                .with("calls", new Items<>(calls, rows.next(), rows.total(), rows.totalIsExact()));
    }

    /// The desks of requalification whose team the reader leads, or else those that they are on.
    private List<String> desks(Caller.User caller) {
        var led = requalifying(handovers.led(caller));
        return led.isEmpty() ? requalifying(offers.desks(caller.id().toString())) : led;
    }

    private List<String> requalifying(List<String> desks) {
        return versions
                .playbook(versions.inForce().number())
                .agreement()
                .handover()
                .desks()
                .stream()
                .filter(desk -> desk.kind() == Desk.Kind.REQUALIFICATION)
                .map(Desk::id)
                .filter(desks::contains)
                .toList();
    }

    private String member(Caller.User caller) {
        boolean isLed = !requalifying(handovers.led(caller)).isEmpty();
        return isLed ? "" : caller.id().toString();
    }

    private List<Call> calls(List<LeadRow> rows, Caller.User caller, Locale locale) {
        var states = leads.states(rows.stream().map(LeadRow::id).toList());
        var calls = new ArrayList<Call>();
        for (Brief brief : briefs.of(rows, Optional.of(caller), locale)) {
            var state = states.get(brief.row().id());
            if (state == null) continue;
            var engine = versions.engine(state.version());
            calls.add(call(brief, engine, state.lead(engine), locale));
        }
        return calls;
    }

    private Call call(Brief brief, Engine engine, Lead lead, Locale locale) {
        var missing = engine.missing(lead);
        boolean isEnquiry =
                lead.process()
                        .offer()
                        .filter(offer -> offer.occasion() == Occasion.ENQUIRY)
                        .isPresent();
        var reading = Reading.of(engine.playbook(), locale.getLanguage(), people::name);
        return new Call(
                brief,
                engine.tried(lead, engine.day(clock.instant())),
                lead.process().contact().flatMap(Running::deadline),
                missing.stream().map(reading::requiredItem).toList(),
                !missing.isEmpty() && !isEnquiry);
    }
}
