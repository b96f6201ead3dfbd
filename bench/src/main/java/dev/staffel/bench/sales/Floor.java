package dev.staffel.bench.sales;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/// All sellers at their desks, each with a browser that listens for news.
final class Floor implements AutoCloseable {
    private static final int TOLD = 5;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();
    private final List<Day> days = new ArrayList<>();
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();

    Floor(URI staff, List<Seller> sellers) {
        for (Seller seller : sellers) {
            days.add(new Day(new Browser(http, staff, seller.session()), days.size()));
            listen(staff, seller);
        }
    }

    private void listen(URI staff, Seller seller) {
        var request =
                HttpRequest.newBuilder(staff.resolve("/notices/stream"))
                        .header("Cookie", "staffel-session=" + seller.session())
                        .build();
        Thread.startVirtualThread(() -> {
            try (var news = http.send(request, BodyHandlers.ofLines()).body()) {
                news.forEach(_ -> {});
            } catch (IOException | UncheckedIOException closed) {
                // the office closes, or the browser does
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// Everybody does each piece of work once.
    ///
    /// @return what went wrong, by how often
    SortedMap<String, Integer> tryAll() throws InterruptedException {
        return together(Day::workAll);
    }

    /// Everybody works for some time.
    SortedMap<String, Integer> work(Pace pace, Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        return together(day -> {
            day.at(pace);
            pace.think();
            while (System.nanoTime() < end) work(day);
        });
    }

    private void work(Day day) throws IOException, InterruptedException {
        try {
            day.work();
        } catch (Browser.Unexpected unexpected) {
            errors.add(String.valueOf(unexpected.getMessage()));
        }
    }

    @FunctionalInterface
    private interface Working {
        void of(Day day) throws IOException, InterruptedException;
    }

    private SortedMap<String, Integer> together(Working working) throws InterruptedException {
        errors.clear();
        var threads = new ArrayList<Thread>();
        for (Day day : days) threads.add(Thread.startVirtualThread(() -> untilDone(day, working)));
        for (Thread thread : threads) thread.join();
        var counted = new TreeMap<String, Integer>();
        errors.forEach(error -> counted.merge(error, 1, Integer::sum));
        errors.stream().limit(TOLD).forEach(System.err::println);
        return counted;
    }

    private void untilDone(Day day, Working working) {
        try {
            working.of(day);
        } catch (IOException | RuntimeException e) {
            errors.add(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
