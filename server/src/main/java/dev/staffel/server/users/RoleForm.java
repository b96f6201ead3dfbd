package dev.staffel.server.users;

import dev.staffel.server.access.Role;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Ui;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Name and roles of a user as a form.
final class RoleForm {
    private RoleForm() {}

    static Form of(StaffMember user) {
        return Form.ofAll(
                Map.of(
                        "name",
                        List.of(user.name()),
                        "roles",
                        user.sortedRoles().stream().map(Role::word).toList()));
    }

    static Map<String, String> labels(Ui ui) {
        String[] words = Arrays.stream(Role.values()).map(Role::word).toArray(String[]::new);
        return StaffMember.labels("users.role.", ui, words);
    }
}
