package dev.staffel.server.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a reader typed into a form, and what is wrong with it; every problem at once, each at its field.
///
/// A controller method gets it by naming a parameter of this type; the template hands it to the field fragments.
public final class Form {
    private final Map<String, List<String>> typed;
    private final Map<String, Toast> errors = new LinkedHashMap<>();

    private Form(Map<String, List<String>> typed) {
        this.typed = typed;
    }

    public static Form blank() {
        return new Form(Map.of());
    }

    /// A form filled with what is stored.
    public static Form of(Map<String, String> values) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        values.forEach((name, value) -> typed.put(name, List.of(value)));
        return new Form(typed);
    }

    /// A form filled with what is stored, where a field may hold several values.
    public static Form ofAll(Map<String, List<String>> values) {
        return new Form(Map.copyOf(values));
    }

    static Form typed(Map<String, String[]> parameters) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        parameters.forEach((name, values) -> typed.put(name, List.of(values)));
        return new Form(typed);
    }

    /// The value without blanks around it, empty when there is none.
    public String value(String name) {
        return raw(name).strip();
    }

    /// The value as typed, for passwords and texts.
    public String raw(String name) {
        List<String> values = typed.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    /// The values of a group of checkboxes.
    public Set<String> values(String name) {
        return Set.copyOf(typed.getOrDefault(name, List.of()));
    }

    /// The values of a field in the order of the form.
    public List<String> all(String name) {
        return typed.getOrDefault(name, List.of());
    }

    /// The names of all fields that begin so, in the order of the form.
    public List<String> names(String beginning) {
        return typed.keySet().stream().filter(name -> name.startsWith(beginning)).toList();
    }

    public boolean has(String name) {
        return !value(name).isEmpty();
    }

    public boolean holds(String name, String value) {
        return typed.getOrDefault(name, List.of()).contains(value);
    }

    /// The value, which must not be blank.
    public String required(String name) {
        if (!has(name)) reject(name, "shell.form.required");
        return value(name);
    }

    /// The value, which must not be blank nor longer than stated.
    public String required(String name, int most) {
        if (value(name).length() > most) reject(name, "shell.form.long", most);
        return required(name);
    }

    /// States a problem at a field; the first one stated stays.
    public void reject(String name, String key, Object... arguments) {
        errors.putIfAbsent(name, Toast.of(key, arguments));
    }

    public boolean isValid() {
        return errors.isEmpty();
    }

    public Map<String, Toast> errors() {
        return errors;
    }

    public @Nullable Toast error(String name) {
        return errors.get(name);
    }
}
