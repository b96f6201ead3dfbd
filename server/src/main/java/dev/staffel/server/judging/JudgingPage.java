package dev.staffel.server.judging;

import dev.staffel.replay.meters.Concord;
import dev.staffel.replay.meters.Judged;
import dev.staffel.replay.meters.Meter;
import dev.staffel.replay.meters.Pace;
import dev.staffel.replay.meters.Take;
import dev.staffel.server.access.Caller;
import dev.staffel.server.agenda.Agenda;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.contract.Side;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The ten leads of a month: how far both sides are, one lead a screen to judge, and where they differed.
@Controller
class JudgingPage {
    /// What may have decided; leads are reached only later, so reachability is none of them.
    static final List<String> CRITERIA =
            Agenda.CRITERIA.stream().filter(criterion -> !criterion.equals("reach")).toList();

    private final Judging judging;
    private final LeadFacts facts;

    JudgingPage(Judging judging, LeadFacts facts) {
        this.judging = judging;
        this.facts = facts;
    }

    @GetMapping("/ten-leads")
    Answer month(Form form, Caller caller) {
        var current = judging.currentMonth();
        var month = month(form.value("month")).orElse(current);
        var round = judging.find(month);
        if (round.isEmpty() && !month.equals(current)) throw new NotFound();
        var page =
                Page.of("judging/month")
                        .with("month", month)
                        .with("months", judging.months())
                        .with("mine", Judges.sides(caller))
                        .with("first", judging.firstMonth())
                        .with("current", current)
                        .with("soon", soon())
                        .with("year", year());
        return round.map(found ->
                        page.with("round", found).with("concord", Concord.of(found.judged())))
                .orElse(page);
    }

    private Concord year() {
        return Compared.concord(judging.compared(judging.firstMonth(), judging.currentMonth()));
    }

    /// When there will be enough leads to tell agreement at today's pace.
    private Optional<LocalDate> soon() {
        var today = judging.today();
        var same = year().same();
        int lately = judging.compared(today.minusDays(Pace.DAYS - 1L), today).size();
        return Meter.of(same.hits(), same.cases(), lately).enoughOn(today);
    }

    /// The leads behind a number: those judged in some months, alike or differently.
    @GetMapping("/ten-leads/judged")
    Answer judged(Form form) {
        var from = month(form.value("from")).orElseGet(judging::firstMonth);
        var to = month(form.value("to")).orElseGet(judging::currentMonth);
        var which =
                List.of("same", "different").contains(form.value("which"))
                        ? form.value("which")
                        : "all";
        var criterion = CRITERIA.contains(form.value("criterion")) ? form.value("criterion") : "";
        return Page.of("judging/judged")
                .with("from", from)
                .with("to", to)
                .with("which", which)
                .with("criterion", criterion)
                .with(
                        "leads",
                        judging.compared(from, to).stream()
                                .filter(one -> isOf(one.judged(), which))
                                .filter(one ->
                                        criterion.isEmpty()
                                                || one.judged()
                                                        .inTheWay()
                                                        .equals(Optional.of(criterion)))
                                .toList());
    }

    private static boolean isOf(Judged judged, String which) {
        return which.equals("all") || judged.isSame() == which.equals("same");
    }

    @PostMapping("/ten-leads")
    Answer draw(Caller.User caller) {
        int drawn = judging.draw(caller.name());
        if (drawn == 0 && judging.find(judging.currentMonth()).isEmpty()) {
            return Done.to("/ten-leads").saying("judging.none-to-draw");
        }
        return Done.to("/ten-leads").saying("judging.drawn");
    }

    @GetMapping("/ten-leads/{place}")
    Answer lead(@PathVariable int place, Form form, Caller caller, Locale locale) {
        var side = Judges.side(caller, form.value("side")).orElseThrow(NotFound::new);
        return lead(place, side, form, locale);
    }

    private Page lead(int number, Side side, Form form, Locale locale) {
        var round = judging.find(judging.currentMonth()).orElseThrow(NotFound::new);
        var place =
                round.places().stream()
                        .filter(one -> one.number() == number)
                        .findFirst()
                        .orElseThrow(NotFound::new);
        var page =
                Page.of("judging/lead")
                        .with("form", form)
                        .with("round", round)
                        .with("place", place)
                        .with("side", side);
        return facts.asOf(place.lead(), round.drawn(), locale)
                .map(shown -> page.with("facts", shown))
                .orElse(page);
    }

    @PostMapping("/ten-leads/{place}")
    Answer judge(@PathVariable int place, Form form, Caller.User caller, Locale locale) {
        var side = Judges.side(caller, form.value("side")).orElseThrow(NotFound::new);
        var take = Take.of(form.required("take"));
        var criterion = form.required("criterion");
        if (form.isValid() && take.isEmpty()) form.reject("take", "shell.form.required");
        if (form.isValid() && !CRITERIA.contains(criterion)) {
            form.reject("criterion", "shell.form.required");
        }
        if (!form.isValid() || take.isEmpty()) {
            return lead(place, side, form, locale).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!judging.judge(place, side, new Round.Said(take.get(), criterion), caller)) {
            return Done.to("/ten-leads").saying("judging.closed");
        }
        var next = judging.find(judging.currentMonth()).flatMap(round -> round.next(side, place));
        return next.<Answer>map(one -> Done.to(address(one.number(), side)))
                .orElseGet(() -> Done.to("/ten-leads").saying("judging.all-judged"));
    }

    @PostMapping("/ten-leads/undo")
    Answer undo(Form form, Caller.User caller) {
        var side = Judges.side(caller, form.value("side")).orElseThrow(NotFound::new);
        return judging.undo(side, caller)
                .map(place -> Done.to(address(place, side)).saying("judging.undone"))
                .orElseGet(() -> Done.to("/ten-leads").saying("judging.nothing-to-undo"));
    }

    private static String address(int place, Side side) {
        return "/ten-leads/" + place + "?side=" + side.word();
    }

    /// The first day of a month written as 2026-11.
    static Optional<LocalDate> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text).atDay(1));
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }
}
