package dev.staffel.server.playbooks;

import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Problem;
import dev.staffel.server.api.Refusal;
import dev.staffel.store.contract.ReviewAnswer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// When the definition, stages and rules are to be looked at again, for programs.
@RestController
class ReviewsApi {
    private static final int LONGEST_NOTE = 500;

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
        return switch (days.urgency(day)) {
            case OVERDUE -> "overdue";
            case DUE -> "due";
            case SOON -> "set";
        };
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

    /// That something was found right.
    ///
    /// @param day the one that is answered, so that nobody answers what somebody else has answered meanwhile
    record Right(
            @Nullable String subject,
            @Nullable LocalDate day,
            @Nullable LocalDate next,
            @Nullable String note) {}

    record Answered(
            String subject,
            LocalDate day,
            LocalDate next,
            String note,
            int version,
            String by,
            Instant at) {
        static Answered of(ReviewAnswer answer) {
            return new Answered(
                    answer.subject(),
                    answer.due(),
                    answer.next(),
                    answer.note(),
                    answer.version(),
                    answer.by(),
                    answer.at());
        }
    }

    record Answers(List<Answered> items) {}

    @GetMapping("/api/v1/playbook-reviews/answers")
    Answers answers() {
        return new Answers(days.answers().stream().map(Answered::of).toList());
    }

    @PostMapping("/api/v1/playbook-reviews/answers")
    Answers answer(@RequestBody Right right, Caller caller) {
        var problems = new ArrayList<Problem.Place>();
        var subject = right.subject() == null ? "" : right.subject();
        var day = right.day();
        var next = right.next();
        var note = right.note() == null ? "" : right.note().strip();
        if (!days.all().containsKey(subject)) {
            problems.add(new Problem.Place("subject", "nothing that has a review date"));
        }
        if (day == null) problems.add(new Problem.Place("day", "the day that is answered"));
        boolean isLater = next != null && next.isAfter(days.today());
        if (next == null || !isLater || (day != null && !next.isAfter(day))) {
            problems.add(new Problem.Place("next", "a day after today and after the answered one"));
        }
        if (note.length() > LONGEST_NOTE) {
            problems.add(new Problem.Place("note", "at most " + LONGEST_NOTE + " characters"));
        }
        if (day == null || next == null || !problems.isEmpty()) {
            throw new Refusal(Problem.invalid(problems));
        }
        if (!days.answer(subject, day, next, note, caller)) {
            throw Refusal.conflict("answered", "It has another review date by now.");
        }
        return answers();
    }
}
