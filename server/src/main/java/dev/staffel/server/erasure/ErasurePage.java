package dev.staffel.server.erasure;

import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.backup.BackupTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Deletes a person's data once it is plain what goes and what stays, and the person's name has been typed.
@Controller
class ErasurePage {
    private static final Logger LOG = LoggerFactory.getLogger(ErasurePage.class);

    private final Erasing erasing;

    ErasurePage(Erasing erasing) {
        this.erasing = erasing;
    }

    @GetMapping("/leads/{id}/erasure")
    Answer ask(@PathVariable long id) {
        return page(person(id), Form.blank());
    }

    @PostMapping("/leads/{id}/erasure")
    Answer erase(@PathVariable long id, Form form, Caller.User caller) {
        var person = person(id);
        var reference = form.required("reference", Erasing.LONGEST_REFERENCE);
        if (person.isToldBy(reference)) form.reject("reference", "erasure.reference.personal");
        if (!person.isConfirmedBy(form.required("confirm")))
            form.reject("confirm", "erasure.other");
        if (!form.isValid()) return problems(person, form, HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            if (!erasing.erase(id, caller, reference)) throw new NotFound();
        } catch (BackupTrouble e) {
            LOG.error("nobody is erased", e);
            form.reject("reference", "erasure.no-list");
            return problems(person, form, HttpStatus.SERVICE_UNAVAILABLE);
        }
        return Done.to("/leads").saying("erasure.done");
    }

    private Person person(long id) {
        return erasing.person(id).orElseThrow(NotFound::new);
    }

    private static Page page(Person person, Form form) {
        return Page.of("erasure/erase").with("person", person).with("form", form);
    }

    private static Page problems(Person person, Form form, HttpStatus status) {
        return page(person, form).status(status);
    }
}
