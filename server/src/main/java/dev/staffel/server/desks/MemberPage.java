package dev.staffel.server.desks;

import dev.staffel.engine.Playbook;
import dev.staffel.server.access.Audit;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.server.users.People;
import dev.staffel.store.desks.DeskMember;
import dev.staffel.store.desks.Desks;
import dev.staffel.store.desks.WorkTimes;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One member of a desk: what they take, when they work, when they are away.
@Controller
class MemberPage {
    private final Sql sql;
    private final Desks desks;
    private final WorkTimes times;
    private final PlaybookVersions versions;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    MemberPage(
            Sql sql,
            Desks desks,
            WorkTimes times,
            PlaybookVersions versions,
            People people,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.desks = desks;
        this.times = times;
        this.versions = versions;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/desks/{desk}/{member}")
    Answer show(@PathVariable String desk, @PathVariable String member, Locale locale) {
        var shown = member(desk, member);
        return page(
                desk,
                shown,
                MemberForm.of(shown.terms()),
                HoursForm.of(times.hours(member)),
                Form.blank(),
                locale);
    }

    @PostMapping("/desks/{desk}/{member}")
    Answer agree(@PathVariable String desk, @PathVariable String member, Form form, Locale locale) {
        var shown = member(desk, member);
        var words = TraitWords.of(playbook(), locale.getLanguage());
        var terms = MemberForm.read(form, words);
        if (terms.deputy().filter(deputy -> !others(desk, member).containsKey(deputy)).isPresent())
            form.reject("deputy", "desks.error.deputy");
        if (!form.isValid())
            return page(desk, shown, form, HoursForm.of(times.hours(member)), Form.blank(), locale)
                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        sql.transact(session -> {
            if (!desks.agree(session, desk, member, terms)) throw new NotFound();
            audit.record(session, "desks.agreed", people.name(member), words.takes(terms));
        });
        return Done.to("/desks").saying("desks.kept");
    }

    @PostMapping("/desks/{desk}/{member}/hours")
    Answer hours(@PathVariable String desk, @PathVariable String member, Form form, Locale locale) {
        var shown = member(desk, member);
        var hours = HoursForm.read(form, times.calendars());
        if (!form.isValid())
            return page(desk, shown, MemberForm.of(shown.terms()), form, Form.blank(), locale)
                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        sql.transact(session -> {
            times.keep(session, member, hours);
            audit.record(session, "desks.hours", people.name(member), "");
        });
        return Done.to(path(desk, member)).saying("desks.kept");
    }

    @PostMapping("/desks/{desk}/{member}/away")
    Answer away(@PathVariable String desk, @PathVariable String member, Form form, Locale locale) {
        var shown = member(desk, member);
        var from = date(form, "from");
        var until = date(form, "until");
        if (form.isValid() && until.orElseThrow().isBefore(from.orElseThrow()))
            form.reject("until", "desks.error.until");
        if (!form.isValid())
            return page(
                            desk,
                            shown,
                            MemberForm.of(shown.terms()),
                            HoursForm.of(times.hours(member)),
                            form,
                            locale)
                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        var zone = shown.now().week().zone();
        sql.transact(session -> {
            times.away(
                    session,
                    member,
                    begin(from.orElseThrow(), zone),
                    begin(until.orElseThrow().plusDays(1), zone));
            audit.record(session, "desks.away", people.name(member), form.value("from"));
        });
        return Done.to(path(desk, member)).saying("desks.kept");
    }

    @PostMapping("/desks/{desk}/{member}/away/{id}/end")
    Answer back(@PathVariable String desk, @PathVariable String member, @PathVariable long id) {
        member(desk, member);
        sql.transact(session -> {
            if (!times.back(session, member, id)) throw new NotFound();
            audit.record(session, "desks.back", people.name(member), "");
        });
        return Done.to(path(desk, member)).saying("desks.kept");
    }

    private Page page(
            String desk, DeskMember shown, Form terms, Form hours, Form away, Locale locale) {
        var playbook = playbook();
        var deputies = new LinkedHashMap<String, String>();
        deputies.put("", "–");
        deputies.putAll(others(desk, shown.id()));
        return Page.of("desks/member")
                .with("path", path(desk, shown.id()))
                .with("name", people.name(shown.id()))
                .with(
                        "desk",
                        playbook.agreement().handover().desk(desk).label().in(locale.getLanguage()))
                .with("terms", terms)
                .with("hours", hours)
                .with("away", away)
                .with("words", TraitWords.of(playbook, locale.getLanguage()))
                .with("deputies", deputies)
                .with("weekdays", HoursForm.weekdays(locale))
                .with("calendars", CalendarPage.options(times.calendars()))
                .with("absences", times.absences(shown.id(), clock.instant()));
    }

    private Playbook playbook() {
        return versions.playbook(versions.inForce().number());
    }

    private DeskMember member(String desk, String member) {
        return members(desk).stream()
                .filter(one -> one.id().equals(member))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<DeskMember> members(String desk) {
        if (!playbook().agreement().handover().has(desk)) throw new NotFound();
        return desks.members(playbook(), desk, clock.instant());
    }

    private Map<String, String> others(String desk, String member) {
        var others = new LinkedHashMap<String, String>();
        for (var one : members(desk))
            if (!one.id().equals(member)) others.put(one.id(), people.name(one.id()));
        return others;
    }

    private static Optional<LocalDate> date(Form form, String name) {
        var text = form.required(name, 10);
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            if (!text.isEmpty()) form.reject(name, "desks.error.date");
            return Optional.empty();
        }
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static String path(String desk, String member) {
        return "/desks/" + desk + "/" + member;
    }
}
