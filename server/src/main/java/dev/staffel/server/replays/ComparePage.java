package dev.staffel.server.replays;

import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Messages;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// Two or three finished replays side by side.
@Controller
class ComparePage {
    private final Replays replays;
    private final Segments segments;
    private final Messages messages;

    ComparePage(Replays replays, Segments segments, Messages messages) {
        this.replays = replays;
        this.segments = segments;
        this.messages = messages;
    }

    /// The oldest first; of more than three the newest are shown, and whatever is not done is left out.
    @GetMapping("/replays/compare")
    Answer compare(Form form, Locale locale) {
        var comparison = comparison(form, locale);
        return Page.of("replays/compare").with("comparison", comparison);
    }

    @GetMapping("/replays/compare/endings")
    @ResponseBody
    Map<String, Object> endings(Form form, Locale locale) {
        var comparison = comparison(form, locale);
        if (comparison.columns().isEmpty()) throw new NotFound();
        return new EndingsChart(comparison, messages, locale).option();
    }

    private Comparison comparison(Form form, Locale locale) {
        var done =
                form.all("id").stream()
                        .filter(text -> text.matches("\\d{1,18}"))
                        .map(Long::parseLong)
                        .distinct()
                        .sorted()
                        .flatMap(id -> replays.find(id).stream())
                        .filter(record -> record.state() == ReplayRecord.State.DONE)
                        .toList();
        var shown = done.subList(Math.max(0, done.size() - Comparison.MOST), done.size());
        return new Comparison(columns(shown, locale));
    }

    private List<Comparison.Column> columns(List<ReplayRecord> shown, Locale locale) {
        return shown.stream()
                .map(record ->
                        new Comparison.Column(
                                record,
                                replays.summary(record.id()),
                                ReplayWords.of(replays.engines(record.id()), locale, messages),
                                segments.told(record.segment(), locale)))
                .toList();
    }
}
