package dev.staffel.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// An error as REST answers it (RFC 9457), with every problem at once and each at its place.
///
/// @param code a word for programs, such as `not-found`
/// @param detail one sentence for people, without personal data
/// @param id the number under which the log knows more, for errors of ours
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String title,
        int status,
        String code,
        @Nullable String detail,
        List<Place> problems,
        @Nullable String id) {
    public Problem {
        problems = List.copyOf(problems);
    }

    /// One thing that is wrong, and where: a field, a parameter, or a line of an upload.
    public record Place(String at, String message) {}

    public static Problem of(HttpStatus status, String code, String detail) {
        return new Problem(status.getReasonPhrase(), status.value(), code, detail, List.of(), null);
    }

    /// Input that can't be accepted, with all that is wrong with it.
    public static Problem invalid(List<Place> problems) {
        return new Problem(
                "Unprocessable Content",
                HttpStatus.UNPROCESSABLE_CONTENT.value(),
                "invalid",
                "Some values can't be accepted.",
                problems,
                null);
    }

    public Problem withId(String id) {
        return new Problem(title, status, code, detail, problems, id);
    }
}
