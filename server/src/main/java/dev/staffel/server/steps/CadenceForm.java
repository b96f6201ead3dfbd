package dev.staffel.server.steps;

import dev.staffel.server.shell.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A cadence as it is typed: a line for each attempt, empty lines for none, and the activities that are an answer.
final class CadenceForm {
    static final int LINES = 8;

    private CadenceForm() {}

    static Form of(Cadence cadence) {
        Map<String, List<String>> values = new HashMap<>();
        for (int i = 0; i < cadence.attempts().size(); i++) {
            var attempt = cadence.attempts().get(i);
            values.put("kind-" + i, List.of(attempt.kind().word()));
            values.put("days-" + i, List.of(Integer.toString(attempt.days())));
        }
        values.put("answers", cadence.answers());
        return Form.ofAll(values);
    }

    /// Empty where something is wrong, which is then said in the form.
    static Optional<Cadence> read(Form form, List<String> activities) {
        var attempts = new ArrayList<Cadence.Attempt>();
        for (int i = 0; i < Cadence.MOST_ATTEMPTS; i++) {
            int line = i;
            StepKind.of(form.value("kind-" + i))
                    .filter(StepKind::isAttempt)
                    .flatMap(kind -> attempt(form, kind, line, attempts))
                    .ifPresent(attempts::add);
        }
        if (attempts.isEmpty()) form.reject("kind-0", "steps.cadence.error.none");
        if (!form.isValid()) return Optional.empty();
        var answers = activities.stream().filter(form.values("answers")::contains).toList();
        return Optional.of(new Cadence(attempts, answers));
    }

    private static Optional<Cadence.Attempt> attempt(
            Form form, StepKind kind, int line, List<Cadence.Attempt> before) {
        var typed = form.value("days-" + line);
        int days = typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : -1;
        int least = before.isEmpty() ? 0 : before.getLast().days();
        if (days >= least && days <= Cadence.MOST_DAYS)
            return Optional.of(new Cadence.Attempt(kind, days));
        form.reject("days-" + line, "steps.cadence.error.days", least, Cadence.MOST_DAYS);
        return Optional.empty();
    }
}
