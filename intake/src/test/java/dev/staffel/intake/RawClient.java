package dev.staffel.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.CompletableFuture;

/// A client that sends bytes as slowly and as wrongly as it likes.
final class RawClient implements AutoCloseable {
    private final Socket socket;
    private final CompletableFuture<String> heard = new CompletableFuture<>();

    RawClient(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        try {
            heard.complete(new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
        } catch (IOException e) {
            heard.complete("");
        }
    }

    /// Sends it, unless the other end has closed.
    boolean send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(ISO_8859_1));
            return true;
        } catch (SocketException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All that the other end says until it closes.
    CompletableFuture<String> heard() {
        return heard;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
