package dev.staffel.bench.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.staffel.bench.Percentiles;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/// Connections to a server on this machine, kept alive, each with one request at a time. The caller's thread drives them all,
/// so that they cost little beside the server.
public final class Connections implements AutoCloseable {
    private static final long ANSWER_WITHIN_MILLIS = 10_000;

    private final Selector selector = Selector.open();
    private final List<Connection> all = new ArrayList<>();
    private final ByteBuffer heard = ByteBuffer.allocateDirect(16 * 1024);
    private long[] nanos = new long[1_024];
    private int answered;
    private int open;

    public Connections(int port, int count) throws IOException {
        for (int i = 0; i < count; i++) all.add(new Connection(port));
    }

    /// What a run was like, to its last answer.
    public record Result(int answered, double seconds, Percentiles answers) {
        public double perSecond() {
            return answered / seconds;
        }
    }

    /// Lets every connection send requests as fast as they are answered; each has to be answered with 200.
    public Result run(Duration duration, Supplier<byte[]> requests) throws IOException {
        return run(duration, Double.MAX_VALUE, requests);
    }

    /// The same, but no more than so many a second.
    public Result run(Duration duration, double perSecond, Supplier<byte[]> requests)
            throws IOException {
        long start = System.nanoTime();
        long end = start + duration.toNanos();
        answered = 0;
        long sent = 0;
        var idle = new ArrayList<>(all);
        while (System.nanoTime() < end) {
            double due = (System.nanoTime() - start) / 1e9 * perSecond + 1;
            while (!idle.isEmpty() && sent < due) {
                idle.removeLast().send(requests.get());
                sent++;
            }
            listen(idle.isEmpty() ? 100 : 1, idle);
        }
        long patience = System.nanoTime() + ANSWER_WITHIN_MILLIS * 1_000_000;
        while (open > 0 && System.nanoTime() < patience) listen(100, idle);
        if (open > 0) throw new IOException(open + " requests without an answer");
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Result(answered, seconds, new Percentiles(Arrays.copyOf(nanos, answered)));
    }

    private void listen(long millis, List<Connection> idle) throws IOException {
        selector.select(
                key -> {
                    try {
                        var connection = (Connection) key.attachment();
                        if (connection.hear()) idle.add(connection);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                millis);
    }

    private void count(long took) {
        if (answered == nanos.length) nanos = Arrays.copyOf(nanos, answered * 2);
        nanos[answered++] = took;
    }

    private final class Connection {
        private final SocketChannel channel;
        private String text = "";
        private long sentAt;

        Connection(int port) throws IOException {
            channel = SocketChannel.open();
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
        }

        void send(byte[] request) throws IOException {
            sentAt = System.nanoTime();
            open++;
            var bytes = ByteBuffer.wrap(request);
            while (bytes.hasRemaining()) channel.write(bytes);
        }

        /// Whether the answer is here as a whole.
        boolean hear() throws IOException {
            heard.clear();
            if (channel.read(heard) < 0) throw new EOFException("the server closed a connection");
            byte[] bytes = new byte[heard.flip().remaining()];
            heard.get(bytes);
            text += new String(bytes, ISO_8859_1);
            if (!isWhole(text)) return false;
            if (!text.startsWith("HTTP/1.1 200 ")) throw new IOException("answered: " + text);
            text = "";
            open--;
            count(System.nanoTime() - sentAt);
            return true;
        }
    }

    private static boolean isWhole(String text) {
        int head = text.indexOf("\r\n\r\n");
        if (head < 0) return false;
        int at = text.indexOf("Content-Length: ");
        if (at < 0 || at > head) return false;
        int start = at + "Content-Length: ".length();
        int length = Integer.parseInt(text.substring(start, text.indexOf('\r', start)));
        return text.length() >= head + 4 + length;
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : all) connection.channel.close();
        selector.close();
    }
}
