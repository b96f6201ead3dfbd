package dev.staffel.server.desks;

import dev.staffel.engine.KnownAttribute;
import dev.staffel.engine.Playbook;
import dev.staffel.engine.handover.Desk;
import dev.staffel.engine.handover.Occasion;
import dev.staffel.engine.route.Trait;
import dev.staffel.engine.route.Wanted;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.playbook.reading.RouteWords;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Page;
import dev.staffel.server.users.People;
import dev.staffel.store.read.LeadList;
import dev.staffel.store.read.LeadRow;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Where would this lead go, and why? For a real lead or one that is made up, now or at another instant.
@Controller
class SimulatorPage {
    private final Simulator simulator;
    private final LeadList leads;
    private final People people;
    private final Clock clock;

    SimulatorPage(Simulator simulator, LeadList leads, People people, Clock clock) {
        this.simulator = simulator;
        this.leads = leads;
        this.people = people;
        this.clock = clock;
    }

    /// The answer in the reader's words.
    ///
    /// @param who the lead's name, empty for one that is made up
    /// @param seller empty where the desk would hold it
    /// @param holder who has a real lead now, empty while marketing has it
    record Told(
            long lead,
            String who,
            String holder,
            Instant at,
            List<Step> routes,
            String desk,
            String seller,
            List<String> steps,
            Optional<Instant> deadline,
            Map<String, String> known,
            List<String> missing) {}

    record Step(String text, boolean fits) {}

    @GetMapping("/desks/simulator")
    Answer show(Form form, Locale locale) {
        var playbook = simulator.playbook();
        var words = TraitWords.of(playbook, locale.getLanguage());
        var at = at(form, playbook.zone());
        var told = at.flatMap(instant -> told(form, playbook, words, instant, locale));
        var desks = new LinkedHashMap<String, String>();
        for (Desk desk : playbook.agreement().handover().desks())
            desks.put(desk.id(), desk.label().in(locale.getLanguage()));
        return Page.of("desks/simulator")
                .with("form", form)
                .with("told", told)
                .with("desks", desks)
                .with("topics", withNone(words.topics()))
                .with("personas", withNone(words.personas()))
                .status(form.isValid() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Map<String, String> withNone(Map<String, String> named) {
        var all = new LinkedHashMap<String, String>();
        all.put("", "–");
        all.putAll(named);
        return all;
    }

    private Optional<Instant> at(Form form, ZoneId zone) {
        if (!form.has("at")) return Optional.of(clock.instant());
        try {
            return Optional.of(LocalDateTime.parse(form.value("at")).atZone(zone).toInstant());
        } catch (DateTimeParseException _) {
            form.reject("at", "desks.error.instant");
            return Optional.empty();
        }
    }

    private Optional<Told> told(
            Form form, Playbook playbook, TraitWords words, Instant at, Locale locale) {
        if (form.has("lead")) return ofLead(form, at, locale);
        if (!form.has("desk")) return Optional.empty();
        if (!playbook.agreement().handover().has(form.value("desk"))) {
            form.reject("desk", "shell.form.required");
            return Optional.empty();
        }
        var simulated = simulator.ofTraits(form.value("desk"), simulator.wanted(form, words), at);
        return Optional.of(told(simulated, playbook, "", locale));
    }

    private Optional<Told> ofLead(Form form, Instant at, Locale locale) {
        var occasion =
                Arrays.stream(Occasion.values())
                        .filter(one -> one.name().equalsIgnoreCase(form.value("occasion")))
                        .findFirst()
                        .orElse(Occasion.ENQUIRY);
        long number =
                form.value("lead").matches("\\d{1,18}") ? Long.parseLong(form.value("lead")) : 0;
        var simulated = simulator.ofLead(number, occasion, at);
        if (simulated.isEmpty()) form.reject("lead", "desks.error.lead");
        return simulated.map(found -> {
            var playbook = found.lead().orElseThrow().engine().playbook();
            var name = leads.find(number).map(LeadRow::name).orElse("");
            return told(found, playbook, name, locale);
        });
    }

    private Told told(Simulated simulated, Playbook playbook, String name, Locale locale) {
        var language = locale.getLanguage();
        var reading = Reading.of(playbook, language, people::name);
        var terms = playbook.agreement().handover();
        var asked = simulated.asked();
        var real = simulated.lead();
        return new Told(
                real.map(Simulated.Real::number).orElse(0L),
                name,
                real.map(Simulated.Real::holder)
                        .filter(holder -> !holder.isMarketing())
                        .map(reading::holder)
                        .orElse(""),
                simulated.at(),
                simulated.tried().stream()
                        .map(one -> new Step(reading.route(one.route()), one.fits()))
                        .toList(),
                asked.map(to -> terms.desk(to.desk()).label().in(language)).orElse(""),
                asked.flatMap(to -> to.choice().seller()).map(people::name).orElse(""),
                asked.map(to -> new RouteWords(language, people::name).sentences(to.choice().why()))
                        .orElse(List.of()),
                asked.map(Simulated.Asked::deadline),
                asked.map(to -> known(to.wanted(), TraitWords.of(playbook, language), reading))
                        .orElse(Map.of()),
                real.map(Simulated.Real::missing).orElse(List.of()).stream()
                        .map(reading::requiredItem)
                        .toList());
    }

    /// What routing goes by, under the names of the traits' messages.
    private static Map<String, String> known(Wanted wanted, TraitWords words, Reading reading) {
        var known = new LinkedHashMap<String, String>();
        wanted.traits()
                .forEach((trait, values) ->
                        known.put(
                                trait.name().toLowerCase(Locale.ROOT),
                                trait == Trait.SENIORITY
                                        ? reading.value(
                                                KnownAttribute.SENIORITY.id(), values.first())
                                        : words.all(trait, MadeUp.shown(trait, values))));
        return known;
    }
}
