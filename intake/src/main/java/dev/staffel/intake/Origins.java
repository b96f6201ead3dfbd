package dev.staffel.intake;

import dev.staffel.store.log.Source;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Which websites may send, and the headers by which a browser learns of it.
final class Origins {
    private static final Header METHODS =
            HeaderValues.create("Access-Control-Allow-Methods", "POST, GET");
    private static final Header REQUEST_HEADERS =
            HeaderValues.create(
                    "Access-Control-Allow-Headers", "authorization, content-type, x-retry-count");
    private static final Header MAX_AGE = HeaderValues.create("Access-Control-Max-Age", "7200");
    private static final Header EXPOSED =
            HeaderValues.create("Access-Control-Expose-Headers", "retry-after, x-ratelimit-reset");
    private static final Header VARY = HeaderValues.create("Vary", "Origin");

    private Origins() {}

    static Optional<String> of(ServerRequest request) {
        return request.headers().first(HeaderNames.ORIGIN);
    }

    /// A source that names no origin takes all, as does one that names a star.
    static boolean mayCome(Source source, String origin) {
        return source.origins().isEmpty()
                || source.origins().stream()
                        .anyMatch(named -> named.equals("*") || named.equalsIgnoreCase(origin));
    }

    static boolean mayCome(Collection<Source> sources, String origin) {
        return sources.stream()
                .filter(source -> source.open() && source.writeKey().isPresent())
                .anyMatch(source -> mayCome(source, origin));
    }

    /// For a page of that origin that asks before it sends; it doesn't say yet under which key.
    static List<Header> beforehand(String origin) {
        return List.of(allowed(origin), METHODS, REQUEST_HEADERS, MAX_AGE, VARY);
    }

    static List<Header> afterwards(String origin) {
        return List.of(allowed(origin), EXPOSED, VARY);
    }

    private static Header allowed(String origin) {
        return HeaderValues.create("Access-Control-Allow-Origin", origin);
    }
}
