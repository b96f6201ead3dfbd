package dev.staffel.server.playbooks;

import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// When the definition, each stage's criteria and each rule are to be looked at again.
@Controller
class ReviewPage {
    private final ReviewDays days;
    private final ReviewDuties duties;

    ReviewPage(ReviewDays days, ReviewDuties duties) {
        this.days = days;
        this.duties = duties;
    }

    @GetMapping("/playbook/review")
    Answer show(Locale locale) {
        var typed = new LinkedHashMap<String, String>();
        days.all().forEach((subject, day) -> typed.put(field(subject), day.toString()));
        return page(Form.of(typed), locale);
    }

    @PostMapping("/playbook/review")
    Answer keep(Form form, Caller caller, Locale locale) {
        var wanted = new TreeMap<String, LocalDate>();
        for (String subject : days.subjects(locale.getLanguage()).keySet()) {
            if (form.has(field(subject))) day(form, subject, wanted);
        }
        if (!form.isValid()) return page(form, locale).status(HttpStatus.UNPROCESSABLE_CONTENT);
        days.keep(wanted, caller);
        return Done.to("/playbook").saying("reviews.kept");
    }

    /// It was looked at again and found right; the next day takes the place of the one that was answered.
    @PostMapping("/playbook/review/answer")
    Answer answer(Form form, Caller caller, Locale locale) {
        var subject = form.value("subject");
        var due = date(form.value("day")).orElseThrow(NotFound::new);
        if (!days.all().containsKey(subject)) throw new NotFound();
        var next =
                date(form.value("next"))
                        .filter(day -> day.isAfter(days.today()) && day.isAfter(due));
        if (next.isEmpty()) {
            form.reject("next", "reviews.error.next");
            return page(form, locale).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean kept = days.answer(subject, due, next.get(), "", caller);
        return Done.to(form.value("back"), "/playbook/review")
                .saying(kept ? "reviews.answered" : "reviews.answered-already");
    }

    private static Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void day(Form form, String subject, Map<String, LocalDate> wanted) {
        try {
            wanted.put(subject, LocalDate.parse(form.value(field(subject))));
        } catch (DateTimeException e) {
            form.reject(field(subject), "drafts.error.date");
        }
    }

    private Page page(Form form, Locale locale) {
        return Page.of("playbooks/review")
                .with("form", form)
                .with("subjects", days.subjects(locale.getLanguage()))
                .with("due", duties.due(locale))
                .with("answers", days.answers());
    }

    static String field(String subject) {
        return "due-" + subject.replace('/', '-');
    }
}
