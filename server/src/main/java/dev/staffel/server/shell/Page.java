package dev.staffel.server.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/// What a controller method answers: a template with its parameters.
///
/// Every template gets `ui` besides what [#with] names. When htmx asks, only [#part] is rendered, with the same
/// parameters; without a part the whole page is.
public final class Page implements Answer {
    final String template;
    final Map<String, Object> parameters = new LinkedHashMap<>();
    final HttpHeaders headers = new HttpHeaders();
    @Nullable String part;
    @Nullable Toast toast;
    HttpStatus status = HttpStatus.OK;

    private Page(String template) {
        this.template = template;
    }

    /// A page from its template's path below `src/main/jte` without ending, such as `leads/list`.
    public static Page of(String template) {
        return new Page(template);
    }

    public Page with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /// The template rendered in place of the page when htmx asks.
    public Page part(String template) {
        part = template;
        return this;
    }

    public Page status(HttpStatus answer) {
        status = answer;
        return this;
    }

    public Page header(String name, String value) {
        headers.add(name, value);
        return this;
    }

    /// Tells the reader one sentence, beside the page or beside the part.
    public Page saying(String key, Object... arguments) {
        toast = Toast.of(key, arguments);
        return this;
    }
}
