package dev.staffel.server.playbooks;

import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Page;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// When the definition, each stage's criteria and each rule are to be looked at again.
@Controller
class ReviewPage {
    private final ReviewDays days;

    ReviewPage(ReviewDays days) {
        this.days = days;
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
                .with("subjects", days.subjects(locale.getLanguage()));
    }

    static String field(String subject) {
        return "due-" + subject.replace('/', '-');
    }
}
