package dev.staffel.server.desks;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.staffel.engine.handover.Occasion;
import dev.staffel.engine.route.Trait;
import dev.staffel.engine.route.Wanted;
import dev.staffel.playbook.reading.RouteWords;
import dev.staffel.server.api.Problem;
import dev.staffel.server.api.Refusal;
import dev.staffel.server.shell.Form;
import dev.staffel.server.users.People;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where a lead would go, for programs: a real one by its number, or one that is made up.
@RestController
class SimulationResource {
    private final Simulator simulator;
    private final People people;
    private final FormProblems problems;
    private final Clock clock;

    SimulationResource(Simulator simulator, People people, FormProblems problems, Clock clock) {
        this.simulator = simulator;
        this.people = people;
        this.problems = problems;
        this.clock = clock;
    }

    /// @param route id of the route that fits; null where none does, and for a lead that is made up
    /// @param desk null where no route fits
    /// @param seller id of who would get it; null where the desk would hold it
    /// @param why each step of the choice
    /// @param known what routing goes by; what is unknown is left out
    /// @param missing ids of the required data that marketing would owe first
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Answer(
            Instant at,
            @Nullable String route,
            @Nullable String desk,
            @Nullable String seller,
            @Nullable Instant deadline,
            List<String> why,
            Map<String, List<String>> known,
            List<String> missing) {}

    @GetMapping("/api/v1/desk-simulation")
    Answer simulate(@RequestParam Map<String, String> asked, Locale locale) {
        var form = Form.of(asked);
        var at = at(form.value("at"));
        var simulated =
                form.has("lead")
                        ? ofLead(form, at)
                        : simulator.ofTraits(desk(form), wanted(form), at);
        return answer(simulated, locale);
    }

    private Instant at(String text) {
        if (text.isEmpty()) return clock.instant();
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            throw Refusal.invalid("at", "an instant such as 2026-11-23T09:00:00Z");
        }
    }

    private Simulated ofLead(Form form, Instant at) {
        var occasion =
                Arrays.stream(Occasion.values())
                        .filter(one -> word(one).equals(form.value("occasion")))
                        .findFirst();
        boolean isNumber = form.value("lead").matches("\\d{1,18}");
        var places = new ArrayList<Problem.Place>();
        if (!isNumber) places.add(new Problem.Place("lead", "the number of a lead"));
        if (occasion.isEmpty() && form.has("occasion"))
            places.add(new Problem.Place("occasion", "enquiry, qualified or passed-on"));
        if (!places.isEmpty()) throw new Refusal(Problem.invalid(places));
        return simulator
                .ofLead(Long.parseLong(form.value("lead")), occasion.orElse(Occasion.ENQUIRY), at)
                .orElseThrow(() -> Refusal.notFound("lead"));
    }

    private static String word(Occasion occasion) {
        return occasion.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String desk(Form form) {
        var desk = form.value("desk");
        if (!simulator.playbook().agreement().handover().has(desk))
            throw Refusal.invalid("desk", "the number of a lead, or the id of a desk");
        return desk;
    }

    private Wanted wanted(Form form) {
        var wanted = simulator.wanted(form, TraitWords.of(simulator.playbook(), "en"));
        problems.refuse(form, Map.of());
        return wanted;
    }

    private Answer answer(Simulated simulated, Locale locale) {
        var asked = simulated.asked();
        var words = new RouteWords(locale.getLanguage(), people::name);
        var known = new TreeMap<String, List<String>>();
        asked.ifPresent(to ->
                to.wanted()
                        .traits()
                        .forEach((trait, values) ->
                                known.put(name(trait), List.copyOf(MadeUp.shown(trait, values)))));
        return new Answer(
                simulated.at(),
                simulated.route().map(route -> route.id()).orElse(null),
                asked.map(Simulated.Asked::desk).orElse(null),
                asked.flatMap(to -> to.choice().seller()).orElse(null),
                asked.map(Simulated.Asked::deadline).orElse(null),
                asked.map(to -> words.sentences(to.choice().why())).orElse(List.of()),
                known,
                simulated.lead().map(Simulated.Real::missing).orElse(List.of()));
    }

    private static String name(Trait trait) {
        return trait.name().toLowerCase(Locale.ROOT);
    }
}
