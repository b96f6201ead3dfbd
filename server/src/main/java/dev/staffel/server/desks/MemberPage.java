package dev.staffel.server.desks;

import dev.staffel.engine.Playbook;
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
    private final Desks desks;
    private final WorkTimes times;
    private final PlaybookVersions versions;
    private final People people;
    private final DeskKeeping keeping;
    private final Clock clock;

    MemberPage(
            Desks desks,
            WorkTimes times,
            PlaybookVersions versions,
            People people,
            DeskKeeping keeping,
            Clock clock) {
        this.desks = desks;
        this.times = times;
        this.versions = versions;
        this.people = people;
        this.keeping = keeping;
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
        if (!keeping.agree(desk, member, terms, words.takes(terms))) throw new NotFound();
        return Done.to("/desks").saying("desks.kept");
    }

    @PostMapping("/desks/{desk}/{member}/hours")
    Answer hours(@PathVariable String desk, @PathVariable String member, Form form, Locale locale) {
        var shown = member(desk, member);
        var hours = HoursForm.read(form, times.calendars());
        if (!form.isValid())
            return page(desk, shown, MemberForm.of(shown.terms()), form, Form.blank(), locale)
                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        keeping.hours(member, hours);
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
        keeping.away(
                member,
                begin(from.orElseThrow(), zone),
                begin(until.orElseThrow().plusDays(1), zone),
                form.value("from"));
        return Done.to(path(desk, member)).saying("desks.kept");
    }

    @PostMapping("/desks/{desk}/{member}/away/{id}/end")
    Answer back(@PathVariable String desk, @PathVariable String member, @PathVariable long id) {
        member(desk, member);
        if (!keeping.back(member, id)) throw new NotFound();
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
