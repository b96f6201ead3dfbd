package dev.staffel.intake;

import dev.staffel.store.Store;
import dev.staffel.store.log.Source;
import dev.staffel.store.log.Sources;
import dev.staffel.store.postgres.Database;
import dev.staffel.store.postgres.DatabaseAddress;
import dev.staffel.store.sql.Statements;
import dev.staffel.store.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The intake before a real database, with what tests ask of both.
final class RunningIntake implements AutoCloseable {
    private static final Statements SQL = Statements.beside(RunningIntake.class, "fixture.sql");

    private final DatabaseAddress address;
    private final Door door;
    private final Database database;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final IntakeServer server;

    private RunningIntake(DatabaseAddress address, IntakeSettings settings, boolean shut) {
        this.address = address;
        this.door = new Door(address.url());
        if (shut) door.shut();
        this.database =
                Database.at(new DatabaseAddress(door.url(), address.user(), address.password()));
        this.server = IntakeServer.start(settings, database, Store.on(database));
    }

    static RunningIntake start(TestDatabase database, Source... sources) {
        return start(database, UnaryOperator.identity(), sources);
    }

    static RunningIntake start(
            TestDatabase database, UnaryOperator<IntakeSettings> change, Source... sources) {
        prepare(database, sources);
        return new RunningIntake(database.address(), change.apply(IntakeSettings.onPort(0)), false);
    }

    static RunningIntake behindAShutDoor(TestDatabase database, Source... sources) {
        prepare(database, sources);
        return new RunningIntake(database.address(), IntakeSettings.onPort(0), true);
    }

    private static void prepare(TestDatabase database, Source... sources) {
        database.sql().transact(session -> session.call(SQL.named("playbook")).update());
        var known = new Sources(database.sql());
        for (Source source : sources) known.add(source);
    }

    void stopServer() {
        server.close();
    }

    Door door() {
        return door;
    }

    int port() {
        return server.port();
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(30));
    }

    HttpResponse<String> post(String path, String json, String... headers) {
        return post(path, HttpRequest.BodyPublishers.ofString(json), headers);
    }

    HttpResponse<String> post(String path, byte[] body, String... headers) {
        return post(path, HttpRequest.BodyPublishers.ofByteArray(body), headers);
    }

    private HttpResponse<String> post(
            String path, HttpRequest.BodyPublisher body, String... headers) {
        var request = to(path).POST(body);
        if (headers.length > 0) request.headers(headers);
        return ask(request);
    }

    HttpResponse<String> get(String path) {
        return ask(to(path).GET());
    }

    HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// The first column of each row, past the door.
    List<String> ask(String sql, Object... values) {
        try (var connection =
                        DriverManager.getConnection(
                                address.url(), address.user(), address.password());
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            var rows = statement.executeQuery();
            var texts = new ArrayList<String>();
            while (rows.next()) texts.add(String.valueOf(rows.getString(1)));
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> messages(String sourceName) {
        return ask(
                "SELECT message_id FROM signal JOIN source ON source.id = signal.source"
                        + " WHERE source.name = ? ORDER BY position",
                sourceName);
    }

    List<String> reasons(String sourceName) {
        return ask(
                "SELECT reason FROM rejected JOIN source ON source.id = rejected.source"
                        + " WHERE source.name = ? ORDER BY rejected.id",
                sourceName);
    }

    @Override
    public void close() {
        server.close();
        client.close();
        database.close();
        door.close();
    }
}
