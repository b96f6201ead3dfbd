package dev.staffel.server.api;

import java.util.List;
import org.springframework.http.HttpStatus;

/// Ends a REST request with a [Problem].
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public Refusal(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public static Refusal notFound(String what) {
        return new Refusal(Problem.of(HttpStatus.NOT_FOUND, "not-found", "No such " + what + "."));
    }

    public static Refusal invalid(String at, String message) {
        return new Refusal(Problem.invalid(List.of(new Problem.Place(at, message))));
    }

    /// What was asked for can't be done in the present state, such as accepting an expired offer.
    public static Refusal conflict(String code, String detail) {
        return new Refusal(Problem.of(HttpStatus.CONFLICT, code, detail));
    }

    public Problem problem() {
        return problem;
    }
}
