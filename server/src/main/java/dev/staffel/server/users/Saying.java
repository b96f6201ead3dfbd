package dev.staffel.server.users;

import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Problem;
import dev.staffel.server.api.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what a program says in the name of a user, and tells everything that is wrong with it at once.
public final class Saying {
    private final List<Problem.Place> problems = new ArrayList<>();
    private final Staff staff;

    public Saying(Staff staff) {
        this.staff = staff;
    }

    /// Somebody who can sign in, by id or e-mail address.
    public Optional<Caller.User> user(@Nullable String text) {
        var wanted = text(text);
        var found =
                staff.active().stream()
                        .filter(user ->
                                user.id().toString().equals(wanted)
                                        || user.email().equalsIgnoreCase(wanted))
                        .findFirst();
        if (found.isEmpty()) reject("user", "id or e-mail address of a user who can sign in");
        return found;
    }

    /// A text that has to be there.
    public String required(String field, @Nullable String text, int most) {
        var read = text(text);
        if (read.isEmpty() || read.length() > most) reject(field, "1 to " + most + " characters");
        return read;
    }

    /// A text that may be left out.
    public String optional(String field, @Nullable String text, int most) {
        var read = text(text);
        if (read.length() > most) reject(field, "at most " + most + " characters");
        return read;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    public void reject(String field, String why) {
        problems.add(new Problem.Place(field, why));
    }

    /// The problems so far, for others to add to.
    public List<Problem.Place> problems() {
        return problems;
    }

    /// Goes on only where nothing was wrong.
    ///
    /// @throws Refusal that tells everything
    public void check() {
        if (!problems.isEmpty()) throw new Refusal(Problem.invalid(problems));
    }
}
