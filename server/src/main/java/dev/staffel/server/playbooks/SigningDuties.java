package dev.staffel.server.playbooks;

import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Duties;
import dev.staffel.server.shell.Duty;
import dev.staffel.server.shell.Messages;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Drafts;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// That a head reads what the other side has proposed, and approves it or proposes otherwise.
@Component
class SigningDuties implements Duties {
    private final Drafts drafts;
    private final Signatories signatories;
    private final PlaybookVersions versions;
    private final Messages messages;

    SigningDuties(
            Drafts drafts, Signatories signatories, PlaybookVersions versions, Messages messages) {
        this.drafts = drafts;
        this.signatories = signatories;
        this.versions = versions;
        this.messages = messages;
    }

    @Override
    public List<Duty> of(Caller.User user, Locale locale) {
        return drafts.all().stream()
                .filter(draft -> !signatories.open(user, draft).isEmpty())
                .map(draft -> duty(draft, user, locale))
                .toList();
    }

    private Duty duty(Draft draft, Caller.User user, Locale locale) {
        return new Duty(
                Duty.Tone.DUE,
                messages.text(locale, "drafts.duty", draft.title()),
                "/playbook/drafts/" + draft.id() + "/approval",
                user.name(),
                wished(draft),
                Optional.empty());
    }

    private Optional<LocalDate> wished(Draft draft) {
        var zone = versions.playbook(versions.inForce().number()).zone();
        return draft.wishedFrom().map(at -> LocalDate.ofInstant(at, zone));
    }
}
