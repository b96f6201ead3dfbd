package dev.staffel.server.playbooks;

import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Problem;
import dev.staffel.server.api.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// When the definition, stages and rules are to be looked at again, for programs.
@RestController
class ReviewsApi {
    private final ReviewDays days;

    ReviewsApi(ReviewDays days) {
        this.days = days;
    }

    /// Something that may be looked at again.
    ///
    /// @param subject `definition`, `stage/<id>` or `rule/<id>`
    /// @param name empty for the definition as a whole
    /// @param state `set`, `due`, `overdue`, or `none`
    record Review(String subject, String name, @Nullable LocalDate day, String state) {}

    record Listed(List<Review> items) {}

    /// All days that are to hold from now on; what is not named has none.
    record Wanted(@Nullable Map<String, String> days) {}

    @GetMapping("/api/v1/playbook-reviews")
    Listed list(Locale locale) {
        var kept = days.all();
        return new Listed(
                days.subjects(locale.getLanguage()).entrySet().stream()
                        .map(subject -> {
                            var day = kept.get(subject.getKey());
                            return new Review(
                                    subject.getKey(), subject.getValue(), day, state(day));
                        })
                        .toList());
    }

    private String state(@Nullable LocalDate day) {
        if (day == null) return "none";
        return days.tone(day).map(tone -> tone.equals("bad") ? "overdue" : "due").orElse("set");
    }

    @PutMapping("/api/v1/playbook-reviews")
    Listed keep(@RequestBody Wanted wanted, Caller caller, Locale locale) {
        if (wanted.days() == null) throw Refusal.invalid("days", "a day by each subject");
        var known = days.subjects(locale.getLanguage());
        var problems = new ArrayList<Problem.Place>();
        var good = new TreeMap<String, LocalDate>();
        for (var day : wanted.days().entrySet()) {
            var at = "days." + day.getKey();
            if (!known.containsKey(day.getKey())) {
                problems.add(new Problem.Place(at, "nothing that is reviewed"));
            }
            try {
                good.put(day.getKey(), LocalDate.parse(day.getValue()));
            } catch (DateTimeException e) {
                problems.add(new Problem.Place(at, "a day: 2026-03-31"));
            }
        }
        if (!problems.isEmpty()) throw new Refusal(Problem.invalid(problems));
        days.keep(good, caller);
        return list(locale);
    }
}
