package dev.staffel.server.playbooks;

import dev.staffel.playbook.PlaybookText;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Drafts;
import dev.staffel.store.playbooks.PlaybookVersion;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/// All versions as numbered files, each with how it was decided, so that a company may keep them in its own version
/// control. The same history gives the same bytes.
@Controller
class HistoryFiles {
    private final PlaybookVersions versions;
    private final Drafts drafts;
    private final JsonMapper json;

    HistoryFiles(PlaybookVersions versions, Drafts drafts, JsonMapper json) {
        this.versions = versions;
        this.drafts = drafts;
        this.json = json;
    }

    /// How a version was decided, as it stands beside its text.
    ///
    /// @param agreementHash what the signatures approve
    record Decided(
            int number,
            Instant inForceFrom,
            String publishedBy,
            String note,
            String decided,
            String agreementHash,
            List<DraftsApi.Given> signatures) {}

    @GetMapping({"/playbook/history.zip", "/api/v1/playbook-history"})
    ResponseEntity<byte[]> all() {
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"playbook-history.zip\"")
                .body(zip());
    }

    private byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (PlaybookVersion version : versions.all().reversed()) {
                var name = String.format(Locale.ROOT, "%04d", version.number());
                add(zip, name + ".yaml", version, version.text().getBytes(StandardCharsets.UTF_8));
                add(
                        zip,
                        name + ".json",
                        version,
                        json.writerWithDefaultPrettyPrinter().writeValueAsBytes(decided(version)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(
            ZipOutputStream zip, String name, PlaybookVersion version, byte[] content)
            throws IOException {
        var entry = new ZipEntry(name);
        // Files can't be older than 1980.
        entry.setTime(Math.max(version.inForceFrom().toEpochMilli(), 315_619_200_000L));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private Decided decided(PlaybookVersion version) {
        return new Decided(
                version.number(),
                version.inForceFrom(),
                version.publishedBy(),
                version.note(),
                version.decided().word(),
                PlaybookText.agreementHash(versions.playbook(version.number())),
                drafts.ofVersion(version.number()).map(Draft::holding).orElse(List.of()).stream()
                        .map(DraftsApi.Given::of)
                        .toList());
    }
}
