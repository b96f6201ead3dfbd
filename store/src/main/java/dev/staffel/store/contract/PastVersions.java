package dev.staffel.store.contract;

import static dev.staffel.store.contract.DraftRows.SQL;

import dev.staffel.playbook.PlaybookText;
import dev.staffel.store.playbooks.Decided;
import dev.staffel.store.playbooks.PlaybookVersion;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Session;
import java.util.List;

/// The history of versions as a whole: told, and taken over from files that tell it.
public final class PastVersions {
    private final PlaybookVersions versions;

    public PastVersions(PlaybookVersions versions) {
        this.versions = versions;
    }

    /// All versions, the oldest first.
    public List<PastVersion> all(Session session) {
        return versions.all(session).reversed().stream()
                .map(version -> past(session, version))
                .toList();
    }

    private PastVersion past(Session session, PlaybookVersion version) {
        var hash = PlaybookText.agreementHash(versions.playbook(session, version.number()));
        var signatures =
                DraftRows.ofVersion(session, version.number())
                        .map(Draft::holding)
                        .orElse(List.of());
        return new PastVersion(
                version, hash, signatures.stream().map(PastVersion.Signed::of).toList());
    }

    /// Takes the place of the first version, where nothing has come of that one; see [PlaybookVersions#replaceFirst].
    public void replaceFirst(Session session, PastVersion first) {
        versions.replaceFirst(session, first.version());
        sign(session, first);
    }

    /// Adds the next version.
    ///
    /// @throws IllegalStateException when its text is bad or its number is not the next
    public void add(Session session, PastVersion next) {
        var version = next.version();
        int number =
                versions.publish(
                        session,
                        version.text(),
                        version.inForceFrom(),
                        version.publishedBy(),
                        version.note(),
                        version.decided());
        if (number != version.number()) {
            throw new IllegalStateException(
                    "version " + version.number() + " of the files would be " + number);
        }
        sign(session, next);
    }

    private static void sign(Session session, PastVersion past) {
        var version = past.version();
        if (version.decided() != Decided.SIGNED) return;
        long draft =
                session.call(SQL.named("imported-draft"))
                        .set("title", version.note())
                        .set("text", version.text())
                        .set("based_on", Math.max(1, version.number() - 1))
                        .set("hash", past.hash())
                        .set("by", version.publishedBy())
                        .set("at", version.inForceFrom())
                        .set("version", version.number())
                        .one(row -> row.number("id"));
        for (PastVersion.Signed signed : past.signatures()) {
            session.call(SQL.named("imported-signature"))
                    .set("draft", draft)
                    .set("side", signed.side().word())
                    .set("name", signed.name())
                    .set("deputy", signed.deputy())
                    .set("at", signed.at())
                    .set("hash", signed.hash())
                    .update();
        }
    }
}
