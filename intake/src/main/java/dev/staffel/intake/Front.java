package dev.staffel.intake;

import dev.staffel.intake.connection.Watch;
import dev.staffel.intake.connection.Watches;
import dev.staffel.intake.segment.Kind;
import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.http.Method;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Every request comes in here; by its path it is told what it wants.
final class Front implements Handler {
    private static final Logger LOG = LoggerFactory.getLogger(Front.class);
    private static final String SETTINGS = "/v1/projects/";

    private final Watches watches;
    private final Deliveries deliveries;
    private final ClientSettings settings;
    private final Health health;
    private final Journal journal;

    Front(
            Watches watches,
            Deliveries deliveries,
            ClientSettings settings,
            Health health,
            Journal journal) {
        this.watches = watches;
        this.deliveries = deliveries;
        this.settings = settings;
        this.health = health;
        this.journal = journal;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        var watch = watches.current();
        var exchange = new Exchange(request, response, watch);
        try {
            exchange.send(answer(request, watch), Origins.of(request).filter(this::mayRead));
        } finally {
            watch.done();
        }
    }

    private boolean mayRead(String origin) {
        return Origins.mayCome(journal.sources(), origin);
    }

    private Answer answer(ServerRequest request, Watch watch) {
        try {
            return route(request, watch);
        } catch (CloseConnectionException | InsufficientDataAvailableException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("a request failed: {}", request.path().path(), e);
            return Answer.FAILED;
        }
    }

    private Answer route(ServerRequest request, Watch watch) {
        var path = withoutSlash(request.path().path());
        var method = request.prologue().method();
        if (path.startsWith("/health/")) return asked(method, () -> health.answer(path));
        if (!path.startsWith("/v1/")) return Answer.NOT_FOUND;
        if (path.startsWith(SETTINGS)) {
            return asked(method, () -> settings.answer(path.substring(SETTINGS.length()), request));
        }
        return call(path.substring("/v1/".length()), method, request, watch);
    }

    private Answer call(String name, Method method, ServerRequest request, Watch watch) {
        Optional<Kind> kind = Kind.named(name);
        boolean batch = name.equals("batch") || name.equals("import") || name.equals("b");
        boolean metrics = name.equals("m");
        if (!batch && !metrics && kind.isEmpty()) return Answer.NOT_FOUND;
        if (method.equals(Method.OPTIONS)) return Answer.NO_CONTENT;
        if (!method.equals(Method.POST)) return Answer.notAllowed("POST, OPTIONS");
        if (metrics) return deliveries.drop(request, watch);
        return kind.isPresent()
                ? deliveries.single(kind.get(), request, watch)
                : deliveries.batch(request, watch);
    }

    private interface Asked {
        Answer answer();
    }

    private static Answer asked(Method method, Asked asked) {
        if (method.equals(Method.OPTIONS)) return Answer.NO_CONTENT;
        boolean reads = method.equals(Method.GET) || method.equals(Method.HEAD);
        return reads ? asked.answer() : Answer.notAllowed("GET, HEAD, OPTIONS");
    }

    private static String withoutSlash(String path) {
        return path.length() > 1 && path.endsWith("/")
                ? path.substring(0, path.length() - 1)
                : path;
    }
}
