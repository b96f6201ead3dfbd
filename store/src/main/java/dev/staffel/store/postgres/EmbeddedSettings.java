package dev.staffel.store.postgres;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What may differ from one embedded PostgreSQL to the next.
///
/// @param data the data folder of Staffel, in which PostgreSQL gets its folders
/// @param runAs the user that root starts PostgreSQL as; by default the cluster's owner, else
///     'staffel', else 'nobody'
/// @param binaries the folder of other programs of PostgreSQL than those Staffel brings along
/// @param memory the memory of the machine in bytes, of which PostgreSQL takes its part
/// @param durable whether a commit survives a power cut; only a throw-away test does without
public record EmbeddedSettings(
        Path data, @Nullable String runAs, @Nullable Path binaries, long memory, boolean durable) {
    private static final long MIB = 1 << 20;

    public static EmbeddedSettings in(Path data) {
        return new EmbeddedSettings(data, null, null, memoryOfThisMachine(), true);
    }

    public EmbeddedSettings runningAs(String user) {
        return new EmbeddedSettings(data, user, binaries, memory, durable);
    }

    public EmbeddedSettings withBinaries(Path folder) {
        return new EmbeddedSettings(data, runAs, folder, memory, durable);
    }

    /// Shares the programs of PostgreSQL with others that unpack to the same folder.
    public EmbeddedSettings unpackingTo(Path folder) {
        var account = Account.choose(runAs, Cluster.folderIn(data));
        return withBinaries(Binaries.unpackTo(folder, account).folder());
    }

    EmbeddedSettings movedTo(Path folder) {
        return new EmbeddedSettings(folder, runAs, binaries, memory, durable);
    }

    /// Quick and small, for tests that don't ask what survives a crash.
    public EmbeddedSettings thrownAway() {
        return new EmbeddedSettings(data, runAs, binaries, 512 * MIB, false);
    }

    /// The contents of postgresql.conf. Each line differs from PostgreSQL's own value for the reason
    /// beside it.
    String configuration() {
        return """
        # Written by Staffel at every start. Settings of your own go to own.conf beside this file.
        listen_addresses = '127.0.0.1'          # for this machine only, by password
        unix_socket_directories = ''            # a socket file's path may be too long or unreachable
        password_encryption = 'scram-sha-256'
        max_connections = 100
        shared_buffers = '%dMB'               # an eighth of the memory, the program needs some too
        effective_cache_size = '%dMB'         # half of the memory
        work_mem = '16MB'
        maintenance_work_mem = '128MB'
        fsync = %s
        full_page_writes = %s
        synchronous_commit = on
        wal_level = minimal                     # no replicas: backup and restore are Staffel's own
        max_wal_senders = 0
        wal_compression = on
        min_wal_size = '256MB'
        max_wal_size = '2GB'                    # fewer checkpoints under an import
        checkpoint_timeout = '15min'
        random_page_cost = 1.1                  # today's disks
        jit = off                               # compiling costs more than our short queries last
        client_connection_check_interval = '5s' # a query whose asker died is given up
        tcp_keepalives_idle = 30
        timezone = 'UTC'
        log_timezone = 'UTC'
        log_min_messages = 'log'                # errors go to the program; their text may hold personal data
        log_error_verbosity = 'terse'
        log_min_error_statement = 'panic'
        log_checkpoints = off
        cluster_name = 'staffel'
        include_if_exists = 'own.conf'
        """
                .formatted(
                        Math.clamp(memory / 8 / MIB, 64, 2048),
                        Math.max(memory / 2 / MIB, 128),
                        onOff(durable),
                        onOff(durable));
    }

    private static String onOff(boolean on) {
        return on ? "on" : "off";
    }

    private static long memoryOfThisMachine() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 2048 * MIB;
    }
}
