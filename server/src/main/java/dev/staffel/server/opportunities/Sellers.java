package dev.staffel.server.opportunities;

import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.server.api.Problem;
import dev.staffel.server.users.Staff;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The users who sell, as programs name them.
@Component
class Sellers {
    private final Staff staff;

    Sellers(Staff staff) {
        this.staff = staff;
    }

    /// Somebody of sales by id or e-mail address; when there is none, that is added to the problems.
    Optional<Caller.User> find(String field, @Nullable String text, List<Problem.Place> problems) {
        var wanted = text == null ? "" : text.strip();
        var found =
                staff.active().stream()
                        .filter(user -> user.is(Role.SALES) || user.is(Role.HEAD_OF_SALES))
                        .filter(user ->
                                user.id().toString().equals(wanted)
                                        || user.email().equalsIgnoreCase(wanted))
                        .findFirst();
        if (found.isEmpty())
            problems.add(new Problem.Place(field, "id or e-mail address of a user of sales"));
        return found;
    }
}
