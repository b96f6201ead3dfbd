package dev.staffel.server.objections;

import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.objections.Objection;
import dev.staffel.store.read.LeadList;
import dev.staffel.store.read.LeadRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The library of objections: what leads object, what to answer, and what worked; with the leads behind each number.
@Controller
class LibraryPage {
    private final Library library;
    private final Raising raising;
    private final LeadList leads;

    LibraryPage(Library library, Raising raising, LeadList leads) {
        this.library = library;
        this.raising = raising;
        this.leads = leads;
    }

    @GetMapping("/objections")
    Answer list(Form form) {
        return list(form, Form.blank());
    }

    /// @param typed a new objection with its problems
    private Page list(Form form, Form typed) {
        return Page.of("objections/list")
                .with("form", form)
                .with("typed", typed)
                .with("tags", library.tags())
                .with("objections", library.all(form.value("tag")));
    }

    @PostMapping("/objections")
    Answer add(Form form) {
        var words = form.required("words", Library.LONGEST);
        var tags = tags(form);
        if (form.value("answer").length() > Library.LONGEST_ANSWER)
            form.reject("answer", "shell.form.long", Library.LONGEST_ANSWER);
        if (!form.isValid())
            return list(Form.blank(), form).status(HttpStatus.UNPROCESSABLE_CONTENT);
        long id = library.add(words, tags);
        if (form.has("answer")) library.addAnswer(id, form.value("answer"));
        return Done.to("/objections/" + id).saying("objections.added");
    }

    private static List<String> tags(Form form) {
        var tags = Library.tags(form.value("tags"));
        if (tags.isEmpty()) form.reject("tags", "objections.tags.wrong");
        return tags.orElse(List.of());
    }

    @GetMapping("/objections/{id}")
    Answer show(@PathVariable long id) {
        return show(found(id), Form.blank());
    }

    private Objection found(long id) {
        return library.find(id).orElseThrow(NotFound::new);
    }

    private static Page show(Objection objection, Form form) {
        return Page.of("objections/objection").with("objection", objection).with("form", form);
    }

    @PostMapping("/objections/{id}")
    Answer change(@PathVariable long id, Form form) {
        var objection = found(id);
        var words = form.required("words", Library.LONGEST);
        var tags = tags(form);
        if (!form.isValid()) return show(objection, form).status(HttpStatus.UNPROCESSABLE_CONTENT);
        library.change(id, words, tags, form.has("retired"));
        return Done.to("/objections/" + id).saying("objections.kept");
    }

    @PostMapping("/objections/{id}/answers")
    Answer addAnswer(@PathVariable long id, Form form) {
        var objection = found(id);
        var words = form.required("answer", Library.LONGEST_ANSWER);
        if (!form.isValid()) return show(objection, form).status(HttpStatus.UNPROCESSABLE_CONTENT);
        library.addAnswer(id, words);
        return Done.to("/objections/" + id).saying("objections.kept");
    }

    @PostMapping("/objections/{id}/answers/{answer}")
    Answer changeAnswer(@PathVariable long id, @PathVariable long answer, Form form) {
        var objection = found(id);
        if (objection.answers().stream().noneMatch(one -> one.id() == answer)) throw new NotFound();
        var words = form.required("answer", Library.LONGEST_ANSWER);
        if (!form.isValid()) return show(objection, form).status(HttpStatus.UNPROCESSABLE_CONTENT);
        library.changeAnswer(id, answer, words, form.has("retired"));
        return Done.to("/objections/" + id).saying("objections.kept");
    }

    /// A lead behind a number, with what it was told.
    record Case(LeadRow lead, Raising.Noted noted) {}

    @GetMapping("/objections/{id}/leads")
    Answer leads(@PathVariable long id, Form form) {
        var objection = found(id);
        long answer =
                form.value("answer").matches("\\d{1,18}")
                        ? Long.parseLong(form.value("answer"))
                        : 0;
        var noted = raising.cases(id, answer, form.value("worked"));
        Map<Long, LeadRow> rows =
                leads
                        .rows(noted.stream().map(one -> one.raised().lead()).distinct().toList())
                        .stream()
                        .collect(Collectors.toMap(LeadRow::id, row -> row));
        var cases = new ArrayList<Case>();
        for (Raising.Noted one : noted) {
            var row = rows.get(one.raised().lead());
            if (row != null) cases.add(new Case(row, one));
        }
        return Page.of("objections/leads")
                .with("objection", objection)
                .with("answer", answer)
                .with("cases", cases);
    }
}
