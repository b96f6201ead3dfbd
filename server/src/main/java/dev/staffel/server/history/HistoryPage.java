package dev.staffel.server.history;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The history as files: to keep, and to take over from where it was kept.
@Controller
class HistoryPage {
    /// A thousand versions of the shipped playbook's length, packed.
    static final int LONGEST = 50_000_000;

    private final Histories histories;

    HistoryPage(Histories histories) {
        this.histories = histories;
    }

    @GetMapping("/playbook/history")
    Answer show() {
        return page(Form.blank(), Optional.empty());
    }

    /// Checks the chosen file, and takes it over unless that was all that was asked.
    @PostMapping("/playbook/history")
    Answer take(
            Form form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale locale) {
        if (file == null || file.isEmpty()) form.reject("file", "history.error.none");
        else if (file.getSize() > LONGEST) form.reject("file", "history.error.long");
        if (file == null || !form.isValid()) {
            return page(form, Optional.empty()).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var files = Unpacked.of(bytes(file));
        boolean onlyChecks = form.value("do").equals("check");
        var outcome =
                onlyChecks
                        ? histories.check(files, locale)
                        : histories.take(files, locale, Audit.actor(Caller.current()));
        if (!outcome.isGood()) {
            return page(form, Optional.of(outcome)).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (onlyChecks) return page(form, Optional.of(outcome));
        return Done.to("/playbook/versions").saying("history.taken", outcome.taken().size());
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Page page(Form form, Optional<Histories.Outcome> outcome) {
        return Page.of("history/show")
                .with("form", form)
                .with("versions", histories.all().reversed())
                .with("outcome", outcome);
    }
}
