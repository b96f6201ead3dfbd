package dev.staffel.server.history;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Problem;
import dev.staffel.server.api.Refusal;
import dev.staffel.server.shell.Messages;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Taking a history over from a zip of its files, for programs.
@RestController
class HistoryApi {
    private final Histories histories;
    private final Messages messages;

    HistoryApi(Histories histories, Messages messages) {
        this.histories = histories;
        this.messages = messages;
    }

    /// @param read how many versions the files tell
    /// @param known how many of them were there already
    /// @param taken the numbers of those that were taken over, or would be
    record Taken(int read, int known, List<Integer> taken, int otherFiles) {}

    @PostMapping("/api/v1/playbook-history")
    Taken take(
            @RequestBody(required = false) byte @Nullable [] zip,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Locale locale) {
        if (zip == null || zip.length == 0) throw Refusal.invalid("body", "a zip of the files");
        if (zip.length > HistoryPage.LONGEST) {
            throw Refusal.invalid("body", "at most " + HistoryPage.LONGEST + " bytes");
        }
        var files = Unpacked.of(zip);
        var outcome =
                dryRun
                        ? histories.check(files, locale)
                        : histories.take(files, locale, Audit.actor(Caller.current()));
        if (!outcome.isGood()) {
            throw new Refusal(
                    Problem.invalid(
                            outcome.troubles().stream().map(one -> place(one, locale)).toList()));
        }
        return new Taken(outcome.read(), outcome.same(), outcome.taken(), outcome.besides());
    }

    private Problem.Place place(Trouble trouble, Locale locale) {
        var arguments = trouble.arguments().toArray();
        var at = trouble.file().isEmpty() ? "body" : trouble.file();
        return new Problem.Place(
                trouble.line() == 0 ? at : at + ", line " + trouble.line(),
                messages.text(locale, "history.trouble." + trouble.word(), arguments)
                        + " "
                        + messages.text(locale, "history.remedy." + trouble.word(), arguments));
    }
}
