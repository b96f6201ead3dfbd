package dev.staffel.server.leads.mass;

import dev.staffel.playbook.reading.Reading;
import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.leads.LeadQueries;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Messages;
import dev.staffel.server.shell.SpreadsheetCell;
import dev.staffel.server.users.People;
import dev.staffel.store.log.Source;
import dev.staffel.store.log.Sources;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadList;
import dev.staffel.store.read.LeadRow;
import dev.staffel.store.read.LeadSort;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The leads of a list as a file for a spreadsheet, written while they are read, however many there are.
@Controller
class ExportPage {
    private static final int AT_ONCE = 1_000;
    private static final char MARK = '\ufeff';
    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "first-name",
                    "last-name",
                    "title",
                    "company",
                    "email",
                    "phone",
                    "country",
                    "industry",
                    "stage",
                    "stage-since",
                    "holder",
                    "deadline",
                    "grade",
                    "interest",
                    "maturity",
                    "topics",
                    "source",
                    "created",
                    "activity");

    private final LeadList leads;
    private final LeadQueries queries;
    private final PlaybookVersions versions;
    private final Sources sources;
    private final People people;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    ExportPage(
            LeadList leads,
            LeadQueries queries,
            PlaybookVersions versions,
            Sources sources,
            People people,
            Messages messages,
            Audit audit,
            Clock clock) {
        this.leads = leads;
        this.queries = queries;
        this.versions = versions;
        this.sources = sources;
        this.people = people;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/leads/export.csv")
    void export(Form form, Caller.User caller, Locale locale, HttpServletResponse response)
            throws IOException {
        var ids = form.values("lead").stream().filter(id -> id.matches("\\d{1,18}")).toList();
        audit.record("mass.exported", "leads", ids.isEmpty() ? "" : ids.size() + " leads");
        response.setContentType("text/csv;charset=utf-8");
        var day = clock.instant().atZone(java.time.ZoneOffset.UTC).toLocalDate();
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("leads-" + day + ".csv")
                        .build()
                        .toString());
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.append(MARK);
        var format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(locale.getLanguage().equals("de") ? ';' : ',')
                        .setRecordSeparator("\r\n")
                        .get();
        var playbook = versions.playbook(versions.inForce().number());
        var zone = playbook.zone();
        var reading = Reading.of(playbook, locale.getLanguage(), people::name);
        try (var printer = new CSVPrinter(out, format)) {
            printer.printRecord(
                    COLUMNS.stream()
                            .map(column -> messages.text(locale, "mass.column." + column))
                            .toList());
            var written = new Lines(reading, zone, locale);
            if (!ids.isEmpty()) {
                for (LeadRow row :
                        leads.rows(ids.stream().map(Long::valueOf).limit(AT_ONCE).toList()))
                    printer.printRecord(written.cells(row));
                return;
            }
            var asked = queries.read(form::values, caller.id().toString());
            var behind = Optional.<LeadSort.Behind>empty();
            while (true) {
                var rows = leads.page(asked.filter(), asked.sort(), behind, AT_ONCE);
                for (LeadRow row : rows) printer.printRecord(written.cells(row));
                if (rows.size() < AT_ONCE) return;
                behind = Optional.of(asked.sort().behind(rows.getLast()));
            }
        }
    }

    /// Leads as cells.
    private final class Lines {
        private final Reading reading;
        private final java.time.ZoneId zone;
        private final Locale locale;

        Lines(Reading reading, java.time.ZoneId zone, Locale locale) {
            this.reading = reading;
            this.zone = zone;
            this.locale = locale;
        }

        List<String> cells(LeadRow row) {
            var topics = new ArrayList<String>();
            for (String topic : row.topics()) topics.add(reading.topic(topic));
            return Stream.of(
                            Long.toString(row.id()),
                            row.firstName(),
                            row.lastName(),
                            row.title(),
                            row.company(),
                            row.email(),
                            row.phone(),
                            row.country(),
                            row.industry(),
                            reading.stage(row.stage()),
                            time(Optional.of(row.stageSince())),
                            holder(row),
                            time(row.deadline()),
                            row.grade(),
                            Integer.toString(row.interest()),
                            row.maturity() == 0
                                    ? ""
                                    : messages.text(locale, "leads.maturity." + row.maturity()),
                            String.join(", ", topics),
                            sources.find(row.firstSource()).map(Source::name).orElse(""),
                            time(Optional.of(row.created())),
                            time(row.lastActivity()))
                    .map(SpreadsheetCell::harmless)
                    .toList();
        }

        private String holder(LeadRow row) {
            return reading.holder(SelectionPage.holder(row));
        }

        /// Date and time of day as spreadsheets of any language read them.
        private String time(Optional<Instant> at) {
            return at.map(instant ->
                            instant.atZone(zone)
                                    .toLocalDateTime()
                                    .withNano(0)
                                    .toString()
                                    .replace('T', ' '))
                    .orElse("");
        }
    }
}
