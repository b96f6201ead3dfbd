package dev.staffel.store.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/// Opens pools whose connections notice within seconds that the database is away.
final class Pools {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);
    private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(3);

    private Pools() {}

    static HikariDataSource open(DatabaseAddress address, PoolSettings settings) {
        var config = new HikariConfig();
        config.setPoolName(settings.name());
        config.setJdbcUrl(address.url());
        if (!address.user().isEmpty()) config.setUsername(address.user());
        if (!address.password().isEmpty()) config.setPassword(address.password());
        config.setMaximumPoolSize(settings.size());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
        config.setValidationTimeout(Duration.ofSeconds(1).toMillis());
        config.setKeepaliveTime(Duration.ofSeconds(30).toMillis());
        config.setInitializationFailTimeout(-1); // the database may come later
        config.setConnectionInitSql(sessionSettings(settings));
        var answerSeconds = settings.answerWithin().toSeconds() + 5;
        set(config, PGProperty.APPLICATION_NAME, "staffel-" + settings.name());
        set(config, PGProperty.CONNECT_TIMEOUT, CONNECT_WITHIN.toSeconds());
        set(config, PGProperty.LOGIN_TIMEOUT, CONNECT_WITHIN.toSeconds());
        set(config, PGProperty.SOCKET_TIMEOUT, Math.min(answerSeconds, Integer.MAX_VALUE / 1000));
        set(config, PGProperty.TCP_KEEP_ALIVE, true);
        // what failed may hold personal data, and the message goes to the log
        set(config, PGProperty.LOG_SERVER_ERROR_DETAIL, false);
        return new HikariDataSource(config);
    }

    /// Each connection anew, for a few long things such as migrations; no statement is given up.
    static DataSource none(DatabaseAddress address) {
        var source = new PGSimpleDataSource();
        source.setUrl(address.url());
        if (!address.user().isEmpty()) source.setUser(address.user());
        if (!address.password().isEmpty()) source.setPassword(address.password());
        source.setApplicationName("staffel-setup");
        source.setConnectTimeout((int) CONNECT_WITHIN.toSeconds());
        source.setLoginTimeout((int) CONNECT_WITHIN.toSeconds());
        source.setTcpKeepAlive(true);
        source.setLogServerErrorDetail(false);
        return source;
    }

    /// The same for every session, whatever server, role or machine it is: a program that is stopped in
    /// mid-transaction lets go of its locks after 5 seconds, and times are read in UTC.
    private static String sessionSettings(PoolSettings settings) {
        return """
        SET idle_in_transaction_session_timeout = '5s';
        SET statement_timeout = %d;
        SET default_transaction_isolation = 'read committed';
        SET TIME ZONE 'UTC'
        """
                .formatted(settings.answerWithin().toMillis());
    }

    private static void set(HikariConfig config, PGProperty property, Object value) {
        config.addDataSourceProperty(property.getName(), String.valueOf(value));
    }
}
