package dev.staffel.server.teaching;

import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Why handovers came back, the changes that would answer it, and what both sides say to them.
@Controller
class ReturnsPage {
    static final int LONGEST = 500;

    private final Teaching teaching;

    ReturnsPage(Teaching teaching) {
        this.teaching = teaching;
    }

    @GetMapping("/returns")
    Answer board(Form form, Caller caller, Locale locale) {
        return page(form, caller, locale);
    }

    private Page page(Form form, Caller caller, Locale locale) {
        return Page.of("teaching/board")
                .with("form", form)
                .with("board", teaching.board(locale))
                .with("mine", Sides.of(caller))
                .with("list", teaching.listOfAnswered())
                .with("soon", teaching.enoughOn());
    }

    /// The leads behind a number.
    @GetMapping("/returns/leads")
    Answer leads(Form form, Locale locale) {
        var criterion = form.value("criterion");
        int all =
                teaching.board(locale).lessons().stream()
                        .filter(lesson -> lesson.criterion().equals(criterion))
                        .mapToInt(lesson -> lesson.returned().lately().hits())
                        .sum();
        return Page.of("teaching/leads")
                .with("criterion", criterion)
                .with("all", all)
                .with("leads", teaching.leads(criterion, locale));
    }

    @PostMapping("/returns/{criterion}/change")
    Answer drawUp(@PathVariable String criterion, Caller.User caller, Locale locale) {
        return Done.to("/returns")
                .saying(
                        switch (teaching.drawUp(criterion, caller, locale)) {
                            case DRAFT -> "teaching.drawn-up";
                            case AGENDA -> "teaching.on-agenda";
                            case NOTHING -> "teaching.nothing";
                        });
    }

    @PostMapping("/returns/changes/{id}/answer")
    Answer answer(@PathVariable long id, Form form, Caller.User caller, Locale locale) {
        var side = Sides.of(caller, form.value("side")).orElseThrow(NotFound::new);
        var because = form.required("because", LONGEST);
        boolean accepts = form.value("answer").equals("accept");
        if (!accepts && !form.value("answer").equals("decline")) throw new NotFound();
        if (!form.isValid()) {
            return page(form, caller, locale).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var state = teaching.answer(id, side, accepts, because, caller).orElseThrow(NotFound::new);
        return Done.to("/returns")
                .saying(
                        switch (state) {
                            case OPEN -> "teaching.answered";
                            case ACCEPTED -> "teaching.both-accept";
                            case DECLINED -> "teaching.is-declined";
                        });
    }
}
