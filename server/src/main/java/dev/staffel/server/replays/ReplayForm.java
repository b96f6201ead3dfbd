package dev.staffel.server.replays;

import dev.staffel.engine.Playbook;
import dev.staffel.engine.stage.Ladder;
import dev.staffel.engine.stage.Purpose;
import dev.staffel.engine.stage.Stage;
import dev.staffel.playbook.PlaybookText;
import dev.staffel.playbook.ReadResult;
import dev.staffel.replay.Stretch;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Messages;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Drafts;
import dev.staffel.store.playbooks.PlaybookVersion;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Reads what somebody wants to have replayed: `draft-7` or `version-3` on both sides, a stretch of whole days, a stage.
@Component
class ReplayForm {
    static final int LONGEST_NAME = 100;
    private static final int MONTHS = 12;

    private final Drafts drafts;
    private final PlaybookVersions versions;
    private final SegmentText segments;
    private final Messages messages;
    private final Clock clock;

    ReplayForm(
            Drafts drafts,
            PlaybookVersions versions,
            SegmentText segments,
            Messages messages,
            Clock clock) {
        this.drafts = drafts;
        this.versions = versions;
        this.segments = segments;
        this.messages = messages;
        this.clock = clock;
    }

    /// The last twelve months under the version in force, against a draft if one is named.
    Form suggested(String after) {
        return Form.of(fields(after));
    }

    /// The same, by the names of the fields.
    Map<String, String> fields(String after) {
        var today = LocalDate.now(clock.withZone(zone()));
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", "");
        fields.put("before", "version-" + versions.inForce().number());
        fields.put("after", after);
        fields.put("from", today.minusMonths(MONTHS).toString());
        fields.put("to", today.toString());
        fields.put("segment", "");
        fields.put("stage", usualStage());
        return fields;
    }

    /// The stage at which sales comes in, else the first.
    private String usualStage() {
        var ladder = versions.playbook(versions.inForce().number()).agreement().ladder();
        var qualified = ladder.stageFor(Purpose.QUALIFIED).id();
        var choices = stages(Locale.ENGLISH).keySet();
        return choices.contains(qualified) ? qualified : choices.stream().findFirst().orElse("");
    }

    /// Drafts that can be read, then versions, the newest first.
    Map<String, String> playbooks(Locale locale) {
        var choices = new LinkedHashMap<String, String>();
        for (Draft draft : drafts.all()) {
            if (draft.stand().isOpen()
                    && PlaybookText.read(draft.text()) instanceof ReadResult.Good) {
                var key = draft.trial() ? "replays.draft.trial" : "replays.draft";
                choices.put("draft-" + draft.id(), messages.text(locale, key, draft.title()));
            }
        }
        versions.all()
                .forEach(version ->
                        choices.put("version-" + version.number(), named(version, locale)));
        return choices;
    }

    /// The stages that criteria alone lead to by the version in force, then what only open drafts have, by their ids. Those behind
    /// the handover are none of them: a what-if ends where people decide whether a lead gets that far.
    Map<String, String> stages(Locale locale) {
        var choices = new LinkedHashMap<String, String>();
        stages(versions.playbook(versions.inForce().number()), locale, choices);
        drafts.all().stream()
                .filter(draft -> draft.stand().isOpen())
                .map(draft -> PlaybookText.read(draft.text()))
                .forEach(read -> {
                    if (read instanceof ReadResult.Good(var playbook))
                        stages(playbook, locale, choices);
                });
        return choices;
    }

    private static void stages(Playbook playbook, Locale locale, Map<String, String> choices) {
        var ladder = playbook.agreement().ladder();
        var reached = reached(ladder);
        for (Stage stage : ladder.stages()) {
            if (reached.contains(stage.id()))
                choices.putIfAbsent(stage.id(), stage.label().in(locale.getLanguage()));
        }
    }

    /// The stages to which criteria lift leads from the beginning, or after a return, without a person in between.
    private static Set<String> reached(Ladder ladder) {
        var reached = new HashSet<String>(); // looked up only
        var from = new ArrayDeque<String>();
        from.add(ladder.stageFor(Purpose.START).id());
        from.add(ladder.stageFor(Purpose.RECYCLED).id());
        while (!from.isEmpty()) {
            for (Stage stage : ladder.rises(from.remove()))
                if (reached.add(stage.id())) from.add(stage.id());
        }
        return reached;
    }

    /// What is wanted, or nothing and every problem at its field.
    Optional<ReplayRequest> read(Form form, Locale locale) {
        var before = side(form, "before", locale);
        var after = side(form, "after", locale);
        var stretch = stretch(form);
        var stage = form.value("stage");
        var segment = segments.read(form);
        if (!stages(locale).containsKey(stage)) form.reject("stage", "replays.error.stage");
        var name = form.value("name");
        if (name.length() > LONGEST_NAME) form.reject("name", "shell.form.long", LONGEST_NAME);
        if (!form.isValid()) return Optional.empty();
        var tried = after.orElseThrow();
        return Optional.of(
                new ReplayRequest(
                        name.isEmpty() ? tried.name() : name,
                        before.orElseThrow(),
                        tried,
                        draft(form),
                        stage,
                        stretch.orElseThrow(),
                        segment));
    }

    private Optional<ReplayRequest.Side> side(Form form, String field, Locale locale) {
        var draft = number(form.value(field), "draft-").flatMap(drafts::find);
        var version =
                number(form.value(field), "version-")
                        .flatMap(number -> versions.find(Math.toIntExact(number)));
        var side =
                draft.map(found -> new ReplayRequest.Side(named(found, locale), found.text()))
                        .or(() ->
                                version.map(found ->
                                        new ReplayRequest.Side(
                                                named(found, locale), found.text())));
        if (side.isEmpty()) {
            form.reject(field, "replays.error.playbook");
        } else if (PlaybookText.read(side.get().text()) instanceof ReadResult.Bad) {
            form.reject(field, "replays.error.unreadable");
        }
        return side;
    }

    private Optional<ReplayRequest.OfDraft> draft(Form form) {
        return number(form.value("after"), "draft-")
                .flatMap(drafts::find)
                .map(draft -> new ReplayRequest.OfDraft(draft.id(), draft.revision()));
    }

    private Optional<Stretch> stretch(Form form) {
        var from = day(form, "from");
        var to = day(form, "to");
        if (from.isEmpty() || to.isEmpty()) return Optional.empty();
        if (to.get().isBefore(from.get())) {
            form.reject("to", "replays.error.order");
            return Optional.empty();
        }
        var zone = zone();
        return Optional.of(
                new Stretch(
                        from.get().atStartOfDay(zone).toInstant(),
                        to.get().plusDays(1).atStartOfDay(zone).toInstant()));
    }

    private static Optional<LocalDate> day(Form form, String field) {
        try {
            return Optional.of(LocalDate.parse(form.value(field)));
        } catch (DateTimeParseException e) {
            form.reject(field, "replays.error.day");
            return Optional.empty();
        }
    }

    private static Optional<Long> number(String value, String prefix) {
        var digits = value.startsWith(prefix) ? value.substring(prefix.length()) : "";
        return digits.matches("\\d{1,9}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
    }

    private String named(Draft draft, Locale locale) {
        return messages.text(locale, "replays.draft", draft.title());
    }

    private String named(PlaybookVersion version, Locale locale) {
        return messages.text(locale, "replays.version", version.number());
    }

    private ZoneId zone() {
        return versions.playbook(versions.inForce().number()).zone();
    }
}
