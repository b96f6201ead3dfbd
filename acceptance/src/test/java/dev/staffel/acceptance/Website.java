package dev.staffel.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/// A company's website on an origin of its own: one page and the browser client's published files.
final class Website implements AutoCloseable {
    private final HttpServer server;
    private final Path folder = NodePackages.folder();

    Website() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/umd/", this::script);
        server.createContext(
                "/", exchange -> answer(exchange, "text/html", folder.resolve("page.html")));
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    private void script(HttpExchange exchange) throws IOException {
        Path name = Path.of(exchange.getRequestURI().getPath()).getFileName();
        answer(
                exchange,
                "text/javascript",
                folder.resolve("node_modules/@segment/analytics-next/dist/umd").resolve(name));
    }

    private void answer(HttpExchange exchange, String contentType, Path file) throws IOException {
        try (exchange) {
            if (!Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body = Files.readAllBytes(file);
            exchange.getResponseHeaders().set("Content-Type", contentType);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
