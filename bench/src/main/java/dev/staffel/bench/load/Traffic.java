package dev.staffel.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.staffel.engine.Trust;
import dev.staffel.store.log.Source;
import dev.staffel.store.log.Sources;
import dev.staffel.store.postgres.Database;
import dev.staffel.store.postgres.PoolSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Requests with events as the browser client makes them, each with a message id of its own. Thousands of visitors at a time
/// send five events each and are followed by others; one in four says who it is. One thread at a time, and cheaply, so that
/// the sender takes little of the machine from who is measured.
public final class Traffic {
    private static final String WRITE_KEY = "bench";
    private static final int VISITORS_AT_A_TIME = 4_096;
    private static final int EVENTS_OF_A_VISITOR = 5;
    static final int PAGES = 40;
    private static final String HEADERS =
            """
             HTTP/1.1\r
            Host: 127.0.0.1\r
            Content-Type: text/plain\r
            Origin: https://www.example.com\r
            User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36\r
            """
                    + "Content-Length: ";
    private static final byte[] BATCH_START = "{\"writeKey\":\"bench\",\"batch\":[".getBytes(UTF_8);
    private static final byte[] BATCH_END = "]}".getBytes(UTF_8);

    private final List<Template> pages = new ArrayList<>();
    private final List<Template> tracks = new ArrayList<>();
    private final Template identify;
    private byte[] body = new byte[4 * 1024];
    private long events;

    /// @param run tells apart what several of them send, in a few letters
    public Traffic(String run) {
        for (int page = 0; page < PAGES; page++) {
            pages.add(new Template(Events.page(run, page)));
            tracks.add(new Template(Events.track(run, page)));
        }
        identify = new Template(Events.identify(run));
    }

    /// Opens the source that this traffic comes from, and tells its number.
    public static int openSource(Database database) {
        var source =
                new Source(
                        0,
                        "bench",
                        Optional.of(WRITE_KEY),
                        Trust.PUBLIC,
                        false,
                        true,
                        List.of("*"),
                        List.of("topic"),
                        60_000_000,
                        5_000,
                        true);
        var once = new PoolSettings("bench-source", 1, Duration.ofMinutes(1));
        return new Sources(database.sql(once)).add(source).id();
    }

    /// A request with one event, of whatever kind is next.
    public byte[] single() {
        return request("/v1/" + kind(), event(0));
    }

    /// A request with so many events.
    public byte[] batch(int size) {
        return request("/v1/b", list(size));
    }

    /// The same bytes as [#single], to where they are read and thrown away.
    public byte[] droppedSingle() {
        return request("/v1/m", event(0));
    }

    /// The same bytes as [#batch], to where they are read and thrown away.
    public byte[] droppedBatch(int size) {
        return request("/v1/m", list(size));
    }

    /// A request with the first event of somebody who says who it is.
    public static byte[] person(String name, String messageId) {
        var body =
                """
                {"messageId":"%2$s","userId":"%1$s","writeKey":"%3$s",
                "traits":{"email":"%1$s@example.org","lastName":"%1$s"}}\
                """
                        .formatted(name, messageId, WRITE_KEY)
                        .getBytes(UTF_8);
        return request("/v1/i", body, body.length);
    }

    /// A request with something that a known person did.
    public static byte[] deed(String name, String messageId) {
        var body =
                """
                {"messageId":"%2$s","userId":"%1$s","writeKey":"%3$s",
                "event":"Data Sheet Downloaded","properties":{"topic":"retrofit"}}\
                """
                        .formatted(name, messageId, WRITE_KEY)
                        .getBytes(UTF_8);
        return request("/v1/t", body, body.length);
    }

    private byte[] request(String path, int length) {
        return request(path, body, length);
    }

    private static byte[] request(String path, byte[] body, int length) {
        var head = ("POST " + path + HEADERS + length + "\r\n\r\n").getBytes(UTF_8);
        var request = Arrays.copyOf(head, head.length + length);
        System.arraycopy(body, 0, request, head.length, length);
        return request;
    }

    // The first letter of what is next, as it stands in the path of a request.
    private char kind() {
        return kind(events);
    }

    static char kind(long number) {
        int ofVisitor = (int) (number / VISITORS_AT_A_TIME % EVENTS_OF_A_VISITOR);
        if (ofVisitor == 3 && number % 4 == 0) return 'i';
        return ofVisitor % 2 == 0 ? 'p' : 't';
    }

    /// Whose the event of this number is.
    static long visitor(long number) {
        long generation = number / (VISITORS_AT_A_TIME * EVENTS_OF_A_VISITOR);
        return number % VISITORS_AT_A_TIME + generation * VISITORS_AT_A_TIME;
    }

    private Template template() {
        int page = (int) (events % PAGES);
        return switch (kind()) {
            case 'p' -> pages.get(page);
            case 't' -> tracks.get(page);
            default -> identify;
        };
    }

    private int list(int size) {
        int length = put(BATCH_START, 0);
        for (int i = 0; i < size; i++) {
            if (i > 0) body[length++] = ',';
            length = event(length);
        }
        return put(BATCH_END, length);
    }

    private int put(byte[] bytes, int at) {
        System.arraycopy(bytes, 0, body, at, bytes.length);
        return at + bytes.length;
    }

    private int event(int at) {
        var template = template();
        long number = events++;
        long visitor = visitor(number);
        int room = at + template.length() + BATCH_END.length + 1;
        if (room > body.length) body = Arrays.copyOf(body, room * 2);
        return template.write(body, at, number, visitor);
    }
}
