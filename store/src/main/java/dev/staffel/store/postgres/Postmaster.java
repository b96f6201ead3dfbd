package dev.staffel.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The running server of a cluster: started by us, or found running and adopted.
record Postmaster(ServerProcess process, int port) {
    private static final Logger log = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration LEFTOVERS_MAY_TAKE = Duration.ofSeconds(5);
    private static final Duration STOP_MAY_TAKE = Duration.ofSeconds(60);

    /// The server that an earlier program left running in the folder.
    static Optional<Postmaster> adopt(Path folder) {
        var file = PidFile.in(folder);
        if (file.isEmpty() || !file.get().process().standsIn(folder)) return Optional.empty();
        var process = file.get().process();
        Waiting.until(
                () -> !process.isAlive() || PidFile.in(folder).filter(PidFile::isReady).isPresent(),
                Duration.ofHours(1));
        return PidFile.in(folder)
                .filter(found -> found.isReady() && process.isAlive())
                .map(found -> new Postmaster(process, found.port()));
    }

    static Postmaster start(Cluster cluster, int port) {
        var folder = cluster.folder();
        removeLeftovers(folder);
        var serverLog = ServerLog.in(cluster.data());
        var before = serverLog.prepare();
        var process = new ServerProcess(launch(cluster, port, serverLog).pid());
        Waiting.until(
                () ->
                        !process.isAlive()
                                || PidFile.in(folder)
                                        .filter(file -> file.isReady() && file.belongsTo(process))
                                        .isPresent(),
                Duration.ofHours(1));
        if (!process.isAlive())
            throw new DatabaseTrouble(
                    "PostgreSQL did not start in %s. It said:\n%s"
                            .formatted(folder, serverLog.since(before)));
        return new Postmaster(process, port);
    }

    private static Process launch(Cluster cluster, int port, ServerLog serverLog) {
        var words =
                List.of(
                        cluster.binaries().program("postgres").toString(),
                        "-D",
                        cluster.nameFromWithin(),
                        "-p",
                        String.valueOf(port));
        var builder = new ProcessBuilder(cluster.account().before(words));
        builder.directory(cluster.folder().toFile());
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(serverLog.file().toFile()));
        Command.setEnvironment(builder.environment());
        try {
            var process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new DatabaseTrouble("Can't start PostgreSQL: " + e.getMessage(), e);
        }
    }

    /// After a crash: what is left of the old server ends, and its mark goes, which a new server
    /// might take for that of a living one.
    private static void removeLeftovers(Path folder) {
        Waiting.until(() -> ServerProcess.in(folder).isEmpty(), LEFTOVERS_MAY_TAKE);
        ServerProcess.endAllIn(folder);
        try {
            Files.deleteIfExists(folder.resolve(PidFile.NAME));
        } catch (IOException e) {
            throw new DatabaseTrouble("Can't clear " + folder + ": " + e.getMessage(), e);
        }
    }

    /// Lets nobody finish, but loses no commit; as a last resort the next start recovers.
    void stop() {
        process.signal("INT");
        if (Waiting.until(() -> !process.isAlive(), STOP_MAY_TAKE)) return;
        log.warn("PostgreSQL does not stop; it will recover at the next start");
        process.signal("QUIT");
        Waiting.until(() -> !process.isAlive(), STOP_MAY_TAKE);
    }
}
