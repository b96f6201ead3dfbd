package dev.staffel.server.playbooks;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Page;
import dev.staffel.store.contract.Reviews;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Sql;
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
    private final Reviews reviews;
    private final ReviewDays days;
    private final PlaybookVersions versions;
    private final Audit audit;
    private final Sql sql;

    ReviewPage(Reviews reviews, ReviewDays days, PlaybookVersions versions, Audit audit, Sql sql) {
        this.reviews = reviews;
        this.days = days;
        this.versions = versions;
        this.audit = audit;
        this.sql = sql;
    }

    @GetMapping("/playbook/review")
    Answer show(Locale locale) {
        var typed = new LinkedHashMap<String, String>();
        reviews.all().forEach((subject, day) -> typed.put(field(subject), day.toString()));
        return page(Form.of(typed), locale);
    }

    @PostMapping("/playbook/review")
    Answer keep(Form form, Caller caller, Locale locale) {
        var wanted = new TreeMap<String, LocalDate>();
        for (String subject : subjects(locale.getLanguage()).keySet()) {
            if (form.has(field(subject))) day(form, subject, wanted);
        }
        if (!form.isValid()) return page(form, locale).status(HttpStatus.UNPROCESSABLE_CONTENT);
        sql.transact(session -> {
            reviews.set(session, wanted, caller.name());
            audit.record(session, "reviews.set", "playbook", wanted.size() + "");
        });
        days.forget();
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
                .with("subjects", subjects(locale.getLanguage()));
    }

    /// What may be looked at again, by its name in forms and messages; the definition comes first, without a name.
    private Map<String, String> subjects(String language) {
        var agreement = versions.playbook(versions.inForce().number()).agreement();
        var subjects = new LinkedHashMap<String, String>();
        subjects.put(Reviews.DEFINITION, "");
        agreement.ladder().stages().stream()
                .filter(stage -> !stage.entries().isEmpty())
                .forEach(stage -> subjects.put("stage/" + stage.id(), stage.label().in(language)));
        agreement
                .rules()
                .forEach(rule -> subjects.put("rule/" + rule.id(), rule.label().in(language)));
        return subjects;
    }

    static String field(String subject) {
        return "due-" + subject.replace('/', '-');
    }
}
