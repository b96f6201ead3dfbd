package dev.staffel.server.today;

import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Duties;
import dev.staffel.server.shell.Duty;
import dev.staffel.server.shell.Page;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// All that waits for the reader, the most urgent first.
@Controller
class TodayPage {
    private static final Comparator<Duty> URGENT_FIRST =
            Comparator.comparing(Duty::tone)
                    .thenComparing(duty -> duty.until().orElse(LocalDate.MAX))
                    .thenComparing(Duty::what);

    private final List<Duties> all;

    TodayPage(List<Duties> all) {
        this.all = List.copyOf(all);
    }

    @GetMapping("/today")
    Answer show(Caller.User user, Locale locale) {
        var duties =
                all.stream()
                        .flatMap(some -> some.of(user, locale).stream())
                        .sorted(URGENT_FIRST)
                        .toList();
        return Page.of("today/show")
                .with("now", duties.stream().filter(one -> one.tone() != Duty.Tone.SOON).toList())
                .with("soon", duties.stream().filter(one -> one.tone() == Duty.Tone.SOON).toList());
    }
}
