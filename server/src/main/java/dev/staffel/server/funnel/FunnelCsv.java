package dev.staffel.server.funnel;

import dev.staffel.replay.Rate;
import dev.staffel.server.shell.Messages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// The funnel's table as a file for spreadsheets of the reader's country.
final class FunnelCsv {
    private static final List<String> COLUMNS =
            List.of(
                    "stage",
                    "now",
                    "entered",
                    "again",
                    "skipped",
                    "on",
                    "elsewhere",
                    "open",
                    "rate",
                    "low",
                    "high",
                    "median",
                    "late");

    private final Messages messages;
    private final Locale locale;

    FunnelCsv(Messages messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    void write(FunnelReport report, HttpServletResponse response) throws IOException {
        var name = "funnel-" + report.query().from() + "-" + report.query().to() + ".csv";
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        char delimiter = locale.getLanguage().equals("de") ? ';' : ',';
        var format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
                var csv = new CSVPrinter(out, format)) {
            out.write('\ufeff'); // without it Excel reads UTF-8 as something else
            csv.printRecord(
                    COLUMNS.stream().map(column -> text("funnel.column." + column)).toList());
            for (var line : Stream.concat(report.way().stream(), report.beside().stream()).toList())
                csv.printRecord(cells(line));
        }
    }

    private List<Object> cells(FunnelReport.StageLine line) {
        var cells = new ArrayList<Object>();
        cells.add(plain(line.name()));
        Stream.of(
                        line.now(),
                        line.entered(),
                        line.again(),
                        line.skipped(),
                        line.on(),
                        line.elsewhere(),
                        line.open())
                .forEach(cells::add);
        cells.add(share(line.rate().share()));
        cells.add(share(line.rate().interval().map(Rate.Interval::low)));
        cells.add(share(line.rate().interval().map(Rate.Interval::high)));
        cells.add(days(line.stay().map(FunnelReport.StayLine::medianSeconds)));
        cells.add(days(line.stay().map(FunnelReport.StayLine::lateSeconds)));
        return cells;
    }

    /// A text that no spreadsheet takes for a formula.
    private static String plain(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private String share(Optional<Double> share) {
        return share.map(value -> decimal("0.000").format(value)).orElse("");
    }

    private String days(Optional<Long> seconds) {
        return seconds.map(value -> decimal("0.0").format(value / 86_400.0)).orElse("");
    }

    private DecimalFormat decimal(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale));
    }

    private String text(String key) {
        return messages.text(locale, key);
    }
}
