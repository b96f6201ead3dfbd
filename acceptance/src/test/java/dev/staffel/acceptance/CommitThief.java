package dev.staffel.acceptance;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A proxy before PostgreSQL that steals the answer to every nth COMMIT: the server has committed, the connection breaks,
/// and the program cannot know. Understands unencrypted connections only.
final class CommitThief implements AutoCloseable {
    private static final int STARTUP_LENGTH_BYTES = 4;
    private static final byte[] COMMIT =
            "COMMIT\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final ServerSocket listener;
    private final InetSocketAddress target;
    private final int every;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger stolen = new AtomicInteger();

    /// @param every steals each answer whose number is a multiple of this; 0 steals none
    CommitThief(InetSocketAddress target, int every) {
        this.target = target;
        this.every = every;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /// How many answers have been stolen so far.
    int stolen() {
        return stolen.get();
    }

    private void accept() {
        try {
            while (!listener.isClosed()) {
                Socket client = listener.accept();
                Socket server = new Socket();
                open.add(client);
                open.add(server);
                server.connect(target);
                Thread.ofVirtual().start(() -> pass(client, server, this::copyAll));
                Thread.ofVirtual().start(() -> pass(server, client, this::copyUntilStolen));
            }
        } catch (IOException e) {
            close();
        }
    }

    private interface Copy {
        void copy(InputStream from, OutputStream to) throws IOException;
    }

    private void pass(Socket from, Socket to, Copy copy) {
        try (from;
                to) {
            copy.copy(from.getInputStream(), to.getOutputStream());
        } catch (IOException e) {
            // One side has gone; closing both is all there is to do.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void copyAll(InputStream from, OutputStream to) throws IOException {
        from.transferTo(to);
    }

    // Every message of the server is a kind, a length that counts itself, and a body.
    private void copyUntilStolen(InputStream from, OutputStream to) throws IOException {
        var messages = new DataInputStream(from);
        for (int kind = messages.read(); kind >= 0; kind = messages.read()) {
            int length = messages.readInt();
            byte[] body = messages.readNBytes(length - STARTUP_LENGTH_BYTES);
            if (kind == 'C' && Arrays.equals(body, COMMIT) && isStolen()) return;
            var whole = java.nio.ByteBuffer.allocate(1 + length);
            whole.put((byte) kind).putInt(length).put(body);
            to.write(whole.array());
        }
    }

    private boolean isStolen() {
        int number = commits.incrementAndGet();
        if (every == 0 || number % every != 0) return false;
        stolen.incrementAndGet();
        return true;
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : open) socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
