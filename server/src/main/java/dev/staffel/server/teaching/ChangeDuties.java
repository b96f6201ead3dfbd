package dev.staffel.server.teaching;

import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Duties;
import dev.staffel.server.shell.Duty;
import dev.staffel.server.shell.Messages;
import dev.staffel.store.sql.Sql;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// That a head says yes or no to a change that returns have led to.
@Component
class ChangeDuties implements Duties {
    private final Sql sql;
    private final Messages messages;

    ChangeDuties(Sql sql, Messages messages) {
        this.sql = sql;
        this.messages = messages;
    }

    @Override
    public List<Duty> of(Caller.User user, Locale locale) {
        var mine = Sides.of(user);
        if (mine.isEmpty()) return List.of();
        return sql.inTransaction(Changes::all).stream()
                .filter(change -> change.state() == ProposedChange.State.OPEN)
                .filter(change -> mine.stream().anyMatch(side -> change.of(side).isEmpty()))
                .map(change -> duty(change, user, locale))
                .toList();
    }

    private Duty duty(ProposedChange change, Caller.User user, Locale locale) {
        var criterion = messages.text(locale, "editor.choice.criterion." + change.criterion());
        return new Duty(
                Duty.Tone.DUE,
                messages.text(locale, "teaching.duty", criterion),
                "/returns",
                user.name(),
                Optional.empty(),
                Optional.empty());
    }
}
