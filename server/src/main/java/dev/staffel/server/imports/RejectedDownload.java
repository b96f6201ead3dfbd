package dev.staffel.server.imports;

import dev.staffel.server.shell.Messages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Answers the rejected rows of an import as a file.
@Component
class RejectedDownload {
    private static final int AT_MOST = 100_000;

    private final Imports imports;
    private final Messages messages;

    RejectedDownload(Imports imports, Messages messages) {
        this.imports = imports;
        this.messages = messages;
    }

    void write(ImportRecord record, Locale locale, HttpServletResponse response)
            throws IOException {
        char delimiter = locale.getLanguage().equals("de") ? ';' : ',';
        List<String> first =
                List.of(
                        messages.text(locale, "imports.preview.line"),
                        messages.text(locale, "imports.rejected.reasons"));
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(record, locale));
        var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        List<RejectedLine> lines = imports.rejected(record.id(), AT_MOST);
        RejectedCsv.write(
                writer, delimiter, first, record.columns(), lines, line -> text(locale, line));
        writer.flush();
    }

    private String disposition(ImportRecord record, Locale locale) {
        String name = record.fileName().replaceFirst("\\.[^.]*$", "");
        String suffix = messages.text(locale, "imports.rejected.file");
        return ContentDisposition.attachment()
                .filename(name + "-" + suffix + ".csv", StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private String text(Locale locale, RejectedLine line) {
        return line.reasons().stream()
                .map(reason ->
                        messages.text(
                                locale,
                                "imports.reason." + reason.key(),
                                reason.values().toArray()))
                .collect(Collectors.joining(" "));
    }
}
