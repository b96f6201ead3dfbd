package dev.staffel.server.leads;

import dev.staffel.engine.Playbook;
import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.server.users.Staff;
import dev.staffel.store.log.Source;
import dev.staffel.store.log.Sources;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadList;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What can be chosen in the filters of a list of leads, each value with its name in the reader's language.
@Component
public final class ListChoices {
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Set<Role> HOLDING =
            Set.of(Role.SALES, Role.REQUALIFICATION, Role.HEAD_OF_SALES);

    private final LeadList leads;
    private final PlaybookVersions versions;
    private final Sources sources;
    private final Staff staff;
    private final Clock clock;
    private volatile Found found = new Found(List.of(), List.of(), Instant.MIN);

    /// What occurs among the leads, as read last.
    private record Found(List<String> countries, List<String> industries, Instant read) {}

    /// Values with their names, by filter.
    public record Choices(
            Map<String, String> stages,
            Map<String, String> topics,
            Map<String, String> desks,
            Map<String, String> sellers,
            Map<String, String> sources,
            Map<String, String> countries,
            Map<String, String> industries,
            Map<String, String> personas) {

        /// The name of a value, or the value itself.
        public String name(String filter, String value) {
            var names =
                    switch (filter) {
                        case "stage", "entered", "ledTo" -> stages;
                        case "topic" -> topics;
                        case "desk" -> desks;
                        case "holder" -> sellers;
                        case "source" -> sources;
                        case "country" -> countries;
                        case "persona" -> personas;
                        default -> Map.<String, String>of();
                    };
            return names.getOrDefault(value, value);
        }
    }

    ListChoices(
            LeadList leads, PlaybookVersions versions, Sources sources, Staff staff, Clock clock) {
        this.leads = leads;
        this.versions = versions;
        this.sources = sources;
        this.staff = staff;
        this.clock = clock;
    }

    /// What can be chosen today.
    public Choices in(Locale locale) {
        var playbook = versions.playbook(versions.inForce().number());
        var language = locale.getLanguage();
        var known = found();
        var countries = new LinkedHashMap<String, String>();
        known.countries().stream()
                .sorted((one, other) -> country(one, locale).compareTo(country(other, locale)))
                .forEach(code -> countries.put(code, country(code, locale)));
        var industries = new LinkedHashMap<String, String>();
        known.industries().forEach(industry -> industries.put(industry, industry));
        return new Choices(
                stages(playbook, language),
                topics(playbook, language),
                desks(playbook, language),
                sellers(),
                sources(),
                countries,
                industries,
                personas(playbook, language));
    }

    private Found found() {
        var now = clock.instant();
        if (found.read().isBefore(now.minus(FRESH)))
            found = new Found(leads.countries(), leads.industries(), now);
        return found;
    }

    static Map<String, String> stages(Playbook playbook, String language) {
        var names = new LinkedHashMap<String, String>();
        for (var stage : playbook.agreement().ladder().stages())
            names.put(stage.id(), stage.label().in(language));
        return names;
    }

    private static Map<String, String> topics(Playbook playbook, String language) {
        var names = new LinkedHashMap<String, String>();
        for (var topic : playbook.settings().topics())
            names.put(topic.id(), topic.label().in(language));
        return names;
    }

    private static Map<String, String> personas(Playbook playbook, String language) {
        var names = new LinkedHashMap<String, String>();
        for (var persona : playbook.agreement().personas())
            names.put(persona.id(), persona.label().in(language));
        return names;
    }

    static Map<String, String> desks(Playbook playbook, String language) {
        var names = new LinkedHashMap<String, String>();
        for (var desk : playbook.agreement().handover().desks())
            names.put(desk.id(), desk.label().in(language));
        return names;
    }

    private Map<String, String> sellers() {
        var names = new LinkedHashMap<String, String>();
        for (Caller.User user : staff.everybody()) {
            if (user.roles().stream().anyMatch(HOLDING::contains))
                names.put(user.id().toString(), user.name());
        }
        return names;
    }

    private Map<String, String> sources() {
        var names = new LinkedHashMap<String, String>();
        for (Source source : sources.all())
            if (source.id() > Source.STAFF) names.put(Integer.toString(source.id()), source.name());
        return names;
    }

    /// The name of a country by its two letters; what is none stays as it is.
    static String country(String code, Locale locale) {
        if (!code.matches("[A-Z]{2}")) return code;
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(locale);
    }
}
