package dev.staffel.intake;

import dev.staffel.intake.connection.Patience;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// How the public plane listens, and what it spends on strangers.
///
/// @param port 0 for any free one
/// @param publicUrl under which websites reach us, where requests don't say it truly
/// @param connections at once; more wait at the door
/// @param bodyBytes that the bodies of all requests may hold together; more are told to come again
/// @param stopWithin for requests in flight, when the program stops
public record IntakeSettings(
        String host,
        int port,
        Optional<URI> publicUrl,
        int connections,
        long bodyBytes,
        Patience patience,
        Duration stopWithin) {
    private static final long MEBIBYTE = 1024 * 1024;

    /// On all addresses of the machine, with limits that fit its memory.
    public static IntakeSettings onPort(int port) {
        long bodies =
                Math.clamp(Runtime.getRuntime().maxMemory() / 4, 16 * MEBIBYTE, 256 * MEBIBYTE);
        return new IntakeSettings(
                "0.0.0.0",
                port,
                Optional.empty(),
                10_000,
                bodies,
                Patience.USUAL,
                Duration.ofSeconds(20));
    }

    public IntakeSettings at(URI publicUrl) {
        return new IntakeSettings(
                host, port, Optional.of(publicUrl), connections, bodyBytes, patience, stopWithin);
    }

    public IntakeSettings with(Patience less) {
        return new IntakeSettings(host, port, publicUrl, connections, bodyBytes, less, stopWithin);
    }

    public IntakeSettings withBodyBytes(long bytes) {
        return new IntakeSettings(host, port, publicUrl, connections, bytes, patience, stopWithin);
    }
}
