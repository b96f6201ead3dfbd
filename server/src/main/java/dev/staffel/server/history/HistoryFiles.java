package dev.staffel.server.history;

import dev.staffel.store.contract.PastVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/// All versions as numbered files, each with how it was decided, so that a company may keep them in its own version
/// control. The same history gives the same bytes, wherever it is told.
@Controller
class HistoryFiles {
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Histories histories;
    private final JsonMapper json;

    HistoryFiles(Histories histories, JsonMapper json) {
        this.histories = histories;
        this.json = json;
    }

    /// How a version was decided, as it stands beside its text.
    ///
    /// @param agreementHash what the signatures approve
    record Decision(
            int number,
            Instant inForceFrom,
            String publishedBy,
            String note,
            String decided,
            String agreementHash,
            List<Given> signatures) {
        static Decision of(PastVersion past) {
            var version = past.version();
            return new Decision(
                    version.number(),
                    version.inForceFrom(),
                    version.publishedBy(),
                    version.note(),
                    version.decided().word(),
                    past.hash(),
                    past.signatures().stream().map(Given::of).toList());
        }
    }

    record Given(String side, String name, boolean deputy, Instant at, String hash) {
        static Given of(PastVersion.Signed signed) {
            return new Given(
                    signed.side().word(),
                    signed.name(),
                    signed.deputy(),
                    signed.at(),
                    signed.hash());
        }
    }

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
            for (PastVersion past : histories.all()) {
                var text = past.version().text().getBytes(StandardCharsets.UTF_8);
                add(zip, past, "yaml", text);
                var decision =
                        json.writerWithDefaultPrettyPrinter().writeValueAsBytes(Decision.of(past));
                add(zip, past, "json", decision);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, PastVersion past, String ending, byte[] content)
            throws IOException {
        var entry = new ZipEntry(ReadVersions.name(past.version().number(), ending));
        var from = LocalDateTime.ofInstant(past.version().inForceFrom(), ZoneOffset.UTC);
        // Files in a zip can't be older than 1980.
        entry.setTimeLocal(from.isBefore(EARLIEST) ? EARLIEST : from);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
