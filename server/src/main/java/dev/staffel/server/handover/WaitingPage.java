package dev.staffel.server.handover;

import dev.staffel.engine.handover.Desk;
import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Items;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Page;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What waits at the desks whose teams the reader leads because nobody was free, and what came back to their heads: visible,
/// with its clock, to be given to somebody.
@Controller
class WaitingPage {
    private static final int LIMIT = 20;

    private final Inbox inbox;
    private final Briefs briefs;
    private final Handovers handovers;
    private final PlaybookVersions versions;

    WaitingPage(Inbox inbox, Briefs briefs, Handovers handovers, PlaybookVersions versions) {
        this.inbox = inbox;
        this.briefs = briefs;
        this.handovers = handovers;
        this.versions = versions;
    }

    /// A desk with how much waits there.
    record Waiting(String desk, String name, long count) {}

    @GetMapping("/inbox/waiting")
    Answer list(Form form, Caller.User caller, Locale locale) {
        var counts = inbox.waiting();
        var led = handovers.led(caller);
        var desks =
                versions
                        .playbook(versions.inForce().number())
                        .agreement()
                        .handover()
                        .desks()
                        .stream()
                        .filter(desk -> led.contains(desk.id()))
                        .map(desk -> waiting(desk, counts.getOrDefault(desk.id(), 0L), locale))
                        .toList();
        var wanted =
                desks.stream()
                        .map(Waiting::desk)
                        .filter(desk -> !form.has("desk") || desk.equals(form.value("desk")))
                        .toList();
        var rows = inbox.waiting(wanted, form.value("cursor"), LIMIT);
        List<Brief> shown = briefs.of(rows.items(), Optional.of(caller), locale);
        return Page.of("handover/waiting")
                .with("form", form)
                .with("desks", desks)
                .with("briefs", new Items<>(shown, rows.next(), rows.total(), rows.totalIsExact()));
    }

    private static Waiting waiting(Desk desk, long count, Locale locale) {
        return new Waiting(desk.id(), desk.label().in(locale.getLanguage()), count);
    }
}
