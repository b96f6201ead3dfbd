package dev.staffel.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The mark postmaster.pid by which a running PostgreSQL tells its process, port and state.
record PidFile(List<String> lines) {
    static final String NAME = "postmaster.pid";
    private static final int PORT_LINE = 3;
    private static final int STATE_LINE = 7;

    static Optional<PidFile> in(Path folder) {
        try {
            var lines = Files.readAllLines(folder.resolve(NAME));
            return lines.isEmpty() ? Optional.empty() : Optional.of(new PidFile(lines));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    ServerProcess process() {
        return new ServerProcess(Long.parseLong(lines.getFirst().strip()));
    }

    int port() {
        return Integer.parseInt(lines.get(PORT_LINE).strip());
    }

    boolean isReady() {
        return lines.size() > STATE_LINE && lines.get(STATE_LINE).strip().equals("ready");
    }

    boolean belongsTo(ServerProcess other) {
        return process().equals(other);
    }
}
