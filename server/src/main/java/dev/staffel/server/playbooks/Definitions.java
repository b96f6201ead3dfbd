package dev.staffel.server.playbooks;

import dev.staffel.engine.Playbook;
import dev.staffel.engine.stage.Stage;
import dev.staffel.playbook.PlaybookText;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Drafts;
import dev.staffel.store.contract.Signature;
import dev.staffel.store.leads.Following;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Sql;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// What a version of the definition says of each stage, since when, and who has signed it.
@Component
class Definitions {
    private final PlaybookVersions versions;
    private final Drafts drafts;
    private final Sql sql;

    Definitions(PlaybookVersions versions, Drafts drafts, Sql sql) {
        this.versions = versions;
        this.drafts = drafts;
        this.sql = sql;
    }

    List<StageLine> stages(int number, String language) {
        var playbook = versions.playbook(number);
        var reading = Reading.of(playbook, language);
        return playbook.agreement().ladder().stages().stream()
                .map(stage -> line(number, stage, reading, language))
                .toList();
    }

    private StageLine line(int number, Stage stage, Reading reading, String language) {
        int since = since(number, playbook -> stage(playbook, stage.id()));
        return new StageLine(
                stage.id(),
                stage.label().in(language),
                stage.meaning().in(language),
                stage.side().name().toLowerCase(Locale.ROOT),
                stage.entries().stream().map(entry -> reading.entry(stage, entry)).toList(),
                versions.find(since).orElseThrow(),
                decision(since).signatures());
    }

    private static Optional<Stage> stage(Playbook playbook, String id) {
        var ladder = playbook.agreement().ladder();
        return ladder.knows(id) ? Optional.of(ladder.stage(id)) : Optional.empty();
    }

    Decision decision(int number) {
        int agreed = since(number, PlaybookText::agreementHash);
        return new Decision(
                PlaybookText.agreementHash(versions.playbook(number)),
                drafts.ofVersion(number),
                signatures(agreed),
                agreed);
    }

    private List<Signature> signatures(int number) {
        return drafts.ofVersion(number).map(Draft::holding).orElse(List.of());
    }

    /// The version from which on a part is said as it is in this one.
    private int since(int number, Function<Playbook, Object> part) {
        var now = part.apply(versions.playbook(number));
        int since = number;
        while (since > 1 && part.apply(versions.playbook(since - 1)).equals(now)) since--;
        return since;
    }

    /// How many leads follow the version in force.
    Following progress(int number) {
        return sql.inTransaction(session -> Following.of(session, number));
    }
}
