package dev.staffel.bench.pages;

import dev.staffel.bench.Percentiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/// A signed-in user's browser that asks for pages, one after the other.
final class Asking implements AutoCloseable {
    private static final int WARM_UP = 20;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI staff;
    private final String session;

    Asking(URI staff, String session) {
        this.staff = staff;
        this.session = session;
    }

    /// How long the answers take until their last byte is here.
    ///
    /// @param paths asked for in turn
    Percentiles time(List<String> paths, int times) throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP; i++) get(paths.get(i % paths.size()));
        var nanos = new long[times];
        for (int i = 0; i < times; i++) {
            var path = paths.get((WARM_UP + i) % paths.size());
            long start = System.nanoTime();
            get(path);
            nanos[i] = System.nanoTime() - start;
        }
        return new Percentiles(nanos);
    }

    String get(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(staff.resolve(path))
                        .header("Cookie", "staffel-session=" + session)
                        .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200)
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        return answer.body();
    }

    @Override
    public void close() {
        http.close();
    }
}
