package dev.staffel.server.desks;

import dev.staffel.server.api.Problem;
import dev.staffel.server.api.Refusal;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Messages;
import dev.staffel.server.shell.Toast;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Tells a program what is wrong in the words of the form that it stands for, so that pages and programs obey the same rules.
@Component
class FormProblems {
    private final Messages messages;

    FormProblems(Messages messages) {
        this.messages = messages;
    }

    /// @param fields what programs call a field that the form calls otherwise
    void refuse(Form form, Map<String, String> fields) {
        if (form.isValid()) return;
        List<Problem.Place> places = new ArrayList<>();
        form.errors()
                .forEach((field, toast) ->
                        places.add(
                                new Problem.Place(fields.getOrDefault(field, field), text(toast))));
        throw new Refusal(Problem.invalid(places));
    }

    private String text(Toast toast) {
        return messages.text(Locale.ENGLISH, toast.key(), toast.arguments().toArray());
    }
}
