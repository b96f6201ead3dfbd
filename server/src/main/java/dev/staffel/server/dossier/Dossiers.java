package dev.staffel.server.dossier;

import dev.staffel.engine.handover.Clock;
import dev.staffel.server.access.Role;
import dev.staffel.server.access.Route;
import dev.staffel.server.access.Routes;
import dev.staffel.server.figures.TeamFigures;
import dev.staffel.server.mail.MailPlans;
import dev.staffel.server.notices.Notices;
import dev.staffel.server.shell.CompanyZone;
import dev.staffel.server.shell.Formats;
import dev.staffel.server.shell.Messages;
import dev.staffel.server.users.Sessions;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Writes the dossier from the catalogue, the table of routes, the definition in force and the settings, so that it says what
/// holds today.
@Component
class Dossiers {
    private final Catalogue catalogue = Catalogue.load();
    private final Messages messages;
    private final Routes routes;
    private final TeamFigures figures;
    private final MailPlans mails;
    private final PlaybookVersions versions;
    private final CompanyZone zone;
    private final java.time.Clock clock;

    Dossiers(
            Messages messages,
            Routes routes,
            TeamFigures figures,
            MailPlans mails,
            PlaybookVersions versions,
            CompanyZone zone,
            java.time.Clock clock) {
        this.messages = messages;
        this.routes = routes;
        this.figures = figures;
        this.mails = mails;
        this.versions = versions;
        this.zone = zone;
        this.clock = clock;
    }

    Dossier read(Locale locale) {
        var parts = new ArrayList<Dossier.Part>();
        for (Catalogue.Group group : catalogue.groups()) parts.add(part(group, locale));
        var never = new ArrayList<String>();
        for (String one : List.of("person", "small", "screen", "others"))
            never.add(messages.text(locale, "dossier.never." + one));
        return new Dossier(
                LocalDate.ofInstant(clock.instant(), zone.get()), settings(locale), parts, never);
    }

    private Dossier.Part part(Catalogue.Group group, Locale locale) {
        var said = new ArrayList<Dossier.Said>();
        said.add(said(group, "what", locale));
        said.add(said(group, "why", locale));
        said.add(
                new Dossier.Said(
                        messages.text(locale, "dossier.who"),
                        messages.text(
                                locale, "dossier." + group.name() + ".who", who(group, locale))));
        said.add(said(group, "kept", locale));
        said.add(said(group, "off", locale));
        return new Dossier.Part(
                group.name(),
                messages.text(locale, "dossier." + group.name()),
                said,
                group.tables().stream()
                        .map(table ->
                                new Dossier.Said(table.name(), String.join(", ", table.columns())))
                        .toList());
    }

    private Dossier.Said said(Catalogue.Group group, String about, Locale locale) {
        var format = new Formats(locale, zone.get(), messages);
        var text =
                messages.text(
                        locale,
                        "dossier." + group.name() + "." + about,
                        format.span(Sessions.IDLE),
                        format.span(Sessions.LONGEST),
                        format.span(Notices.KEPT));
        return new Dossier.Said(messages.text(locale, "dossier." + about), text);
    }

    /// Who may open the pages that show it.
    private String who(Catalogue.Group group, Locale locale) {
        var roles = EnumSet.noneOf(Role.class);
        for (String page : group.sees())
            routes.find("GET", page.replace("{id}", "1"))
                    .map(Route::roles)
                    .orElse(Set.of())
                    .forEach(roles::add);
        return roles.stream()
                .map(role -> messages.text(locale, "users.role." + role.word()))
                .collect(Collectors.joining(", "));
    }

    private List<Dossier.Said> settings(Locale locale) {
        var said = new ArrayList<Dossier.Said>();
        var format = new Formats(locale, zone.get(), messages);
        var playbook = versions.playbook(versions.inForce().number());
        var terms = playbook.agreement().handover();
        said.add(
                setting(
                        locale,
                        "figures",
                        figures.told().all() ? "yes" : "no",
                        TeamFigures.LEAST_PEOPLE,
                        figures.agreement().orElse("–")));
        said.add(setting(locale, "mails", mails.isOn() ? "yes" : "no"));
        said.add(setting(locale, "first-days", "text", terms.remindersOnlyDays()));
        said.add(setting(locale, "definition", "text", versions.inForce().number()));
        for (Clock clockOf : terms.clocks())
            said.add(
                    new Dossier.Said(
                            messages.text(
                                    locale,
                                    "dossier.setting.clock",
                                    clockOf.label().in(locale.getLanguage())),
                            messages.text(
                                    locale,
                                    "dossier.setting.clock.text",
                                    hours(clockOf, format),
                                    clockOf.remindPercent(),
                                    clockOf.headPercent())));
        return said;
    }

    private static String hours(Clock one, Formats format) {
        return format.number(Duration.ofMinutes(one.minutes()).toHours());
    }

    private Dossier.Said setting(Locale locale, String name, String how, Object... arguments) {
        return new Dossier.Said(
                messages.text(locale, "dossier.setting." + name),
                messages.text(locale, "dossier.setting." + name + "." + how, arguments));
    }
}
