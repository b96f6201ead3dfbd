package dev.staffel.server.questionnaire;

import dev.staffel.engine.Signal;
import dev.staffel.engine.SignalCodec;
import dev.staffel.engine.Trust;
import dev.staffel.engine.questionnaire.Question;
import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.store.identity.Id;
import dev.staffel.store.identity.Ids;
import dev.staffel.store.leads.StaffActions;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.log.Source;
import dev.staffel.store.read.OneLead;
import dev.staffel.store.read.TimelineRow;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Writes answers into the log, and reads there who has given which.
@Component
class AnswersGiven {
    private static final int MOST = 500;

    private final OneLead leads;
    private final StaffActions actions;
    private final Audit audit;
    private final JsonMapper json;
    private final Clock clock;

    AnswersGiven(OneLead leads, StaffActions actions, Audit audit, JsonMapper json, Clock clock) {
        this.leads = leads;
        this.actions = actions;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /// What the log shows of somebody's words, as the lead's timeline reads it.
    private record Said(String by, String text) {
        static final Said NOTHING = new Said("", "");
    }

    /// Writes an answer down under the name of who heard it.
    ///
    /// @param value as in [Given#value]
    void give(long lead, Caller.User by, Question question, String value, String note) {
        var now = clock.instant();
        var said = json.writeValueAsString(new Said(by.id().toString(), note));
        var message =
                Incoming.of(Source.STAFF, Ids.NONE.and(Optional.of(Id.lead(lead))), now, now)
                        .learned(new TreeMap<>(Map.of(question.attribute(), value)))
                        .displayed(said);
        actions.log(lead, message);
        audit.record("questionnaire.answered", "lead " + lead, question.id());
    }

    /// All answers of a lead that count, the oldest first; those of a lead merged into it among them.
    List<Given> of(long lead) {
        var all = new ArrayList<Given>();
        for (TimelineRow row : leads.learned(lead, MOST).reversed()) {
            if (row.struck()) continue;
            SignalCodec.readable(row.row())
                    .filter(Signal.Learned.class::isInstance)
                    .map(Signal.Learned.class::cast)
                    .ifPresent(learned -> all.addAll(given(row, learned)));
        }
        return all;
    }

    private List<Given> given(TimelineRow row, Signal.Learned learned) {
        var said =
                learned.trust() == Trust.STAFF
                        ? row.display().map(this::said).orElse(Said.NOTHING)
                        : Said.NOTHING;
        var given = new ArrayList<Given>();
        learned.attributes()
                .forEach((name, value) ->
                        Question.ofAttribute(name)
                                .map(question ->
                                        new Given(
                                                question,
                                                value,
                                                said.text(),
                                                said.by(),
                                                row.happened(),
                                                row.row().position()))
                                .ifPresent(given::add));
        return given;
    }

    private Said said(String display) {
        try {
            var tree = json.readTree(display);
            return new Said(tree.path("by").asString(""), tree.path("text").asString(""));
        } catch (JacksonException _) {
            return Said.NOTHING;
        }
    }
}
