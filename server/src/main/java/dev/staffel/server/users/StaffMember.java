package dev.staffel.server.users;

import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.server.shell.Ui;
import dev.staffel.store.sql.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// A user as the users page shows them.
record StaffMember(
        UUID id,
        String email,
        String name,
        Set<Role> roles,
        Optional<String> password,
        String language,
        String theme,
        Instant created,
        Optional<Instant> disabled) {

    static StaffMember of(Row row) {
        return new StaffMember(
                row.uuid("id"),
                row.text("email"),
                row.text("name"),
                roles(row),
                row.optionalText("password"),
                row.text("language"),
                row.text("theme"),
                row.instant("created"),
                row.optionalInstant("disabled"));
    }

    static Set<Role> roles(Row row) {
        return row.texts("roles").stream().map(Role::valueOf).collect(Collectors.toSet());
    }

    Caller.User asCaller() {
        return new Caller.User(id, email, name, roles);
    }

    List<Role> sortedRoles() {
        return roles.stream().sorted().toList();
    }

    boolean isDisabled() {
        return disabled.isPresent();
    }

    /// Whether this user can sign in now.
    boolean isActive() {
        return disabled.isEmpty() && password.isPresent();
    }

    String state() {
        if (isDisabled()) return "disabled";
        return password.isPresent() ? "active" : "invited";
    }

    String stateTone() {
        if (isDisabled()) return "bad";
        return password.isPresent() ? "good" : "clock";
    }

    /// Words for a choice of values, in their order.
    static Map<String, String> labels(String key, Ui ui, String... values) {
        Map<String, String> labels = new LinkedHashMap<>();
        Arrays.stream(values).forEach(value -> labels.put(value, ui.t(key + value)));
        return labels;
    }

    @Override
    public String toString() {
        return "StaffMember[" + id + "]";
    }
}
