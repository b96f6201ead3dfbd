package dev.staffel.server.history;

import dev.staffel.store.contract.PastVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
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
        return zip(histories.all(), json);
    }

    static byte[] zip(List<PastVersion> versions, JsonMapper json) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (PastVersion past : versions) {
                for (var file : of(past, json).entrySet()) {
                    add(zip, past, file.getKey(), file.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// The two files of a version by their names: its text, and how it was decided.
    static SequencedMap<String, byte[]> of(PastVersion past, JsonMapper json) {
        var files = new LinkedHashMap<String, byte[]>();
        int number = past.version().number();
        files.put(
                ReadVersions.name(number, "yaml"),
                past.version().text().getBytes(StandardCharsets.UTF_8));
        files.put(
                ReadVersions.name(number, "json"),
                json.writerWithDefaultPrettyPrinter().writeValueAsBytes(Decision.of(past)));
        return files;
    }

    private static void add(ZipOutputStream zip, PastVersion past, String name, byte[] content)
            throws IOException {
        var entry = new ZipEntry(name);
        var from = LocalDateTime.ofInstant(past.version().inForceFrom(), ZoneOffset.UTC);
        // Files in a zip can't be older than 1980.
        entry.setTimeLocal(from.isBefore(EARLIEST) ? EARLIEST : from);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
