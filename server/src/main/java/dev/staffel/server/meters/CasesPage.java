package dev.staffel.server.meters;

import dev.staffel.server.api.Cursor;
import dev.staffel.server.api.Items;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Page;
import dev.staffel.store.read.HandoverCases;
import dev.staffel.store.read.HandoverCases.Case;
import dev.staffel.store.read.HandoverCases.Choice;
import dev.staffel.store.read.HandoverCases.Place;
import dev.staffel.store.read.HandoverCounts;
import dev.staffel.store.read.HandoverFilter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The handovers behind a number of a meter, each with why it is counted.
@Controller
class CasesPage {
    private static final int LISTED = 50;
    private static final Set<String> WAYS = Set.of("criteria", "enquiry", "hand", "opened");
    private static final Set<String> WORDS =
            Set.of(
                    "answered",
                    "early",
                    "early-said",
                    "early-again",
                    "late",
                    "late-waited",
                    "late-opened",
                    "late-elsewhere",
                    "accepted",
                    "sql-cases",
                    "sql",
                    "win-cases",
                    "won",
                    "done",
                    "done-won");

    private final HandoverCases cases;
    private final MeterReports reports;

    CasesPage(HandoverCases cases, MeterReports reports) {
        this.cases = cases;
        this.reports = reports;
    }

    @GetMapping("/meters/leads")
    Answer list(Form form, Locale locale) {
        var filter = MeterForm.read(form, reports.today());
        var choice = choice(form);
        var rows = cases.list(filter, choice, place(form.value("cursor")), LISTED + 1);
        return Page.of("meters/leads")
                .with("form", form)
                .with("which", choice.which())
                .with("filter", filter)
                .with("choice", choice)
                .with("words", reports.words(locale.getLanguage()))
                .with(
                        "items",
                        Items.of(rows, LISTED, CasesPage::cursor, total(filter, choice), true));
    }

    private static Choice choice(Form form) {
        var which = WORDS.contains(form.value("which")) ? form.value("which") : "";
        int band = form.value("band").matches("[0-4]") ? Integer.parseInt(form.value("band")) : -1;
        var grades =
                form.value("grade").matches("[A-F?](,[A-F?]){0,6}")
                        ? Arrays.asList(form.value("grade").split(","))
                        : List.<String>of();
        var way = WAYS.contains(form.value("way")) ? form.value("way") : "";
        return new Choice(which, band, grades, way);
    }

    private long total(HandoverFilter filter, Choice choice) {
        return cases.parts(filter).stream()
                .filter(part -> part.split() == split(choice))
                .filter(part -> choice.band() < 0 || part.band() == choice.band())
                .filter(part -> choice.grades().isEmpty() || choice.grades().contains(part.grade()))
                .filter(part -> choice.way().isEmpty() || part.way().equals(choice.way()))
                .mapToLong(part -> count(choice.which(), part.counts()))
                .sum();
    }

    private static HandoverCases.Split split(Choice choice) {
        if (!choice.way().isEmpty()) return HandoverCases.Split.GRADE_AND_WAY;
        return choice.band() >= 0 || !choice.grades().isEmpty()
                ? HandoverCases.Split.BAND_AND_GRADE
                : HandoverCases.Split.NONE;
    }

    private static int count(String which, HandoverCounts counts) {
        return switch (which) {
            case "answered" -> counts.answered();
            case "early" -> counts.early();
            case "late" -> counts.late();
            case "accepted" -> counts.accepted();
            case "sql-cases" -> counts.sqlCases();
            case "sql" -> counts.sqls();
            case "win-cases" -> counts.winCases();
            case "won" -> counts.wins();
            case "done" -> counts.done();
            case "done-won" -> counts.doneWon();
            case "" -> counts.cases();
            default -> Kind.part(which, counts);
        };
    }

    private static Cursor cursor(Case one) {
        var place = one.place();
        return Cursor.of(place.at(), place.lead(), place.position(), place.ordinal());
    }

    private static Place place(String cursor) {
        return Cursor.read(cursor, 4).flatMap(CasesPage::place).orElse(Place.FIRST);
    }

    private static Optional<Place> place(Cursor cursor) {
        try {
            var values = cursor.values();
            return Optional.of(
                    new Place(
                            Instant.parse(values.get(0)),
                            Long.parseLong(values.get(1)),
                            Long.parseLong(values.get(2)),
                            Integer.parseInt(values.get(3))));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
