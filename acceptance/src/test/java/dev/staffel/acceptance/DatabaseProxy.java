package dev.staffel.acceptance;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.staffel.store.postgres.DatabaseAddress;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A proxy before PostgreSQL that makes it fail as networks do: it can steal the answer to a COMMIT, so that the server has
/// committed and the program cannot know, and it can cut everything off. Understands unencrypted connections only.
final class DatabaseProxy implements AutoCloseable {
    private static final int LENGTH_BYTES = 4;
    private static final byte[] COMMIT = "COMMIT\0".getBytes(US_ASCII);

    private final ServerSocket listener;
    private final String url;
    private final InetSocketAddress target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger stolen = new AtomicInteger();
    private volatile int every;
    private volatile boolean cut;

    /// Before the database of a JDBC URL.
    DatabaseProxy(String url) {
        URI uri = URI.create(url.substring("jdbc:".length()));
        target = new InetSocketAddress(uri.getHost(), uri.getPort());
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.url = url.replace(uri.getAuthority(), "127.0.0.1:" + listener.getLocalPort());
        Thread.ofVirtual().start(this::accept);
    }

    /// The same database, reached through this proxy.
    String url() {
        return url;
    }

    /// The same with the log-in in it, as an external database is named to the program.
    String url(DatabaseAddress address) {
        return url + "?sslmode=disable&user=" + address.user() + "&password=" + address.password();
    }

    /// From now on breaks the connection instead of passing on every nth answer to a COMMIT; 0 stops it.
    void stealCommits(int nth) {
        every = nth;
    }

    /// How many answers have been stolen so far.
    int stolen() {
        return stolen.get();
    }

    /// Breaks all connections, and each new one at once, until [#mend].
    void cut() {
        cut = true;
        closeAll();
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                if (cut) client.close();
                else connect(client);
            } catch (IOException e) {
                // The next one may do better; a closed listener ends the loop.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket server = new Socket();
        // Else each small answer waits for the one before to be confirmed, 40 ms long.
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        open.add(client);
        open.add(server);
        server.connect(target);
        Thread.ofVirtual().start(() -> pass(client, server, InputStream::transferTo));
        Thread.ofVirtual().start(() -> pass(server, client, this::passUntilStolen));
    }

    private interface Passing {
        Object pass(InputStream from, OutputStream to) throws IOException;
    }

    private void pass(Socket from, Socket to, Passing passing) {
        try (from;
                to) {
            passing.pass(from.getInputStream(), to.getOutputStream());
        } catch (IOException e) {
            // One side has gone; closing both is all there is to do.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    // Every message of the server is a kind, a length that counts itself, and a body.
    private Object passUntilStolen(InputStream from, OutputStream to) throws IOException {
        var messages = new DataInputStream(from);
        for (int kind = messages.read(); kind >= 0; kind = messages.read()) {
            int length = messages.readInt();
            byte[] body = messages.readNBytes(length - LENGTH_BYTES);
            if (kind == 'C' && Arrays.equals(body, COMMIT) && isStolen()) return stolen;
            to.write(
                    ByteBuffer.allocate(1 + length)
                            .put((byte) kind)
                            .putInt(length)
                            .put(body)
                            .array());
        }
        return to;
    }

    private boolean isStolen() {
        int nth = every;
        if (nth == 0 || commits.incrementAndGet() % nth != 0) return false;
        stolen.incrementAndGet();
        return true;
    }

    private void closeAll() {
        for (Socket socket : open) {
            try {
                socket.close();
            } catch (IOException e) {
                // It is as good as closed.
            }
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        closeAll();
    }
}
