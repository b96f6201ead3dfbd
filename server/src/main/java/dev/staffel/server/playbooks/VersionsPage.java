package dev.staffel.server.playbooks;

import dev.staffel.playbook.reading.Change;
import dev.staffel.playbook.reading.Changes;
import dev.staffel.server.api.Cursor;
import dev.staffel.server.api.Items;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// All versions of the playbook, the newest first, each with what it changed.
@Controller
class VersionsPage {
    private static final int LIMIT = 10;

    private final PlaybookVersions versions;
    private final Definitions definitions;

    VersionsPage(PlaybookVersions versions, Definitions definitions) {
        this.versions = versions;
        this.definitions = definitions;
    }

    /// Any two versions beside each other; without a choice, the version in force and the one before it.
    @GetMapping("/playbook/versions/compare")
    Answer compare(Form form, Locale locale) {
        int newest = versions.inForce().number();
        int to = chosen(form.value("to"), newest);
        int from = chosen(form.value("from"), Math.max(1, to - 1));
        var choices = new LinkedHashMap<String, String>();
        for (var version : versions.all()) {
            choices.put(
                    Integer.toString(version.number()), version.number() + ": " + version.note());
        }
        return Page.of("playbooks/compare")
                .with("form", Form.of(Map.of("from", "" + from, "to", "" + to)))
                .with("choices", choices)
                .with("from", from)
                .with("to", to)
                .with(
                        "changes",
                        Changes.between(
                                versions.playbook(from),
                                versions.playbook(to),
                                locale.getLanguage()))
                .with("diff", TextDiff.between(text(from), text(to)));
    }

    private int chosen(String typed, int otherwise) {
        int number = typed.isEmpty() ? otherwise : DraftsPage.number(typed);
        return versions.find(number).orElseThrow(NotFound::new).number();
    }

    private String text(int number) {
        return versions.find(number).orElseThrow().text();
    }

    @GetMapping("/playbook/versions")
    Answer list(Form form, Locale locale) {
        var all = versions.all();
        int before = before(form.value("cursor"));
        int inForce = versions.inForce().number();
        var shown =
                all.stream()
                        .filter(version -> version.number() < before)
                        .limit(LIMIT + 1)
                        .map(version ->
                                new VersionLine(
                                        version,
                                        version.number() == inForce,
                                        definitions.decision(version.number()),
                                        changes(version.number(), locale.getLanguage())))
                        .toList();
        return Page.of("playbooks/versions")
                .with("form", form)
                .with(
                        "lines",
                        Items.of(
                                shown,
                                LIMIT,
                                line -> Cursor.of(line.version().number()),
                                all.size(),
                                true));
    }

    private List<Change> changes(int number, String language) {
        if (number == 1) return List.of();
        return Changes.between(versions.playbook(number - 1), versions.playbook(number), language);
    }

    /// The version before which to go on; what is no cursor of ours begins with the newest.
    private static int before(String cursor) {
        try {
            return Cursor.read(cursor, 1)
                    .map(last -> Integer.parseInt(last.values().getFirst()))
                    .orElse(Integer.MAX_VALUE);
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
    }
}
