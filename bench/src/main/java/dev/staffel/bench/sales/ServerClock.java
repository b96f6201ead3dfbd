package dev.staffel.bench.sales;

import dev.staffel.bench.Percentiles;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.core.Ordered;

/// Times each request at the server, outside of everything else there: from when it has been read until its answer is written.
/// It is a part of the staff plane, which makes it its first filter.
final class ServerClock implements Filter, Ordered {
    private volatile Map<Action, Queue<Long>> times = fresh();

    private static Map<Action, Queue<Long>> fresh() {
        var times = new EnumMap<Action, Queue<Long>>(Action.class);
        for (Action action : Action.values()) times.put(action, new ConcurrentLinkedQueue<>());
        return times;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        var into = times;
        chain.doFilter(request, response);
        response.flushBuffer();
        long took = System.nanoTime() - start;
        var name = ((HttpServletRequest) request).getHeader(Action.HEADER);
        if (name != null)
            into.getOrDefault(Action.valueOf(name), new ConcurrentLinkedQueue<>()).add(took);
    }

    /// Forgets what was measured before.
    void begin() {
        times = fresh();
    }

    /// What was measured since.
    Map<Action, Percentiles> measured() {
        var measured = new EnumMap<Action, Percentiles>(Action.class);
        times.forEach((action, all) -> {
            var nanos = all.stream().mapToLong(Long::longValue).toArray();
            if (nanos.length > 0) measured.put(action, new Percentiles(nanos));
        });
        return measured;
    }
}
