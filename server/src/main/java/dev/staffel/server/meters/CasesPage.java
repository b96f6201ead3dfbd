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
    private static final Set<String> WAYS =
            Set.of("criteria", "enquiry", "hand", "control", "opened");
    private static final Set<String> WORDS =
            Set.of(
                    "answered",
                    "unanswered",
                    "early-cases",
                    "early",
                    "early-said",
                    "early-again",
                    "returned",
                    "late-cases",
                    "late",
                    "waited",
                    "late-waited",
                    "late-opened",
                    "late-elsewhere",
                    "accepted",
                    "sql-cases",
                    "sql",
                    "win-cases",
                    "won",
                    "done",
                    "done-won",
                    "recorded",
                    "recorded-wins");

    private final HandoverCases cases;
    private final MeterReports reports;

    CasesPage(HandoverCases cases, MeterReports reports) {
        this.cases = cases;
        this.reports = reports;
    }

    @GetMapping("/meters/leads")
    Answer list(Form form, Locale locale) {
        var filter = reports.filter(form);
        var choice = choice(form);
        var found = cases.list(filter, choice, place(form.value("cursor")), LISTED + 1);
        return Page.of("meters/leads")
                .with("form", form)
                .with("which", choice.which())
                .with("filter", filter)
                .with("choice", choice)
                .with("words", reports.words(locale.getLanguage()))
                .with(
                        "items",
                        Items.of(found.cases(), LISTED, CasesPage::cursor, found.total(), true));
    }

    private static Choice choice(Form form) {
        var which = WORDS.contains(form.value("which")) ? form.value("which") : "";
        int band = form.value("band").matches("[0-4]") ? Integer.parseInt(form.value("band")) : -1;
        var grades =
                form.value("grade").matches("[A-F?](,[A-F?]){0,6}")
                        ? Arrays.asList(form.value("grade").split(","))
                        : List.<String>of();
        var way = WAYS.contains(form.value("way")) ? form.value("way") : "";
        int below =
                form.value("below").matches("[0-9]{1,4}")
                        ? Integer.parseInt(form.value("below"))
                        : -1;
        return new Choice(which, band, below, grades, way);
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
