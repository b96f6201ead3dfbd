package dev.staffel.server.logs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// Sets up logging before anything else runs, without a file to read: lines on standard error.
public final class LogSetup extends ContextAwareBase implements Configurator {
    /// How a line is written.
    public enum Form {
        /// Readable.
        TEXT,
        /// One JSON object.
        JSON
    }

    private static final String CHOSEN = "staffel.log";
    private static final String PATTERN = "%d{HH:mm:ss.SSS} %-5level %logger{20} - %msg%n%rEx{20}";

    /// Has to be called before anybody asks for a logger; where nobody does, the environment decides.
    public static void choose(Form form) {
        System.setProperty(CHOSEN, form.name());
    }

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        Encoder<ILoggingEvent> encoder = encoder();
        encoder.setContext(context);
        encoder.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setTarget("System.err");
        console.setEncoder(encoder);
        console.start();
        var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(console);
        // Tomcat logs through java.util.logging.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        // It would log addresses, which may name a person.
        context.getLogger("org.springframework.web.servlet.PageNotFound").setLevel(Level.OFF);
        context.getLogger("dev.staffel").setLevel(Level.INFO);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static Encoder<ILoggingEvent> encoder() {
        String inEnvironment = System.getenv().getOrDefault("STAFFEL_LOG", "");
        if (Form.JSON.name().equalsIgnoreCase(System.getProperty(CHOSEN, inEnvironment))) {
            JsonEncoder json = new JsonEncoder();
            json.setWithContext(false);
            json.setWithSequenceNumber(false);
            json.setWithNanoseconds(false);
            json.setWithArguments(false);
            json.setWithMarkers(false);
            return json;
        }
        PatternLayoutEncoder text = new PatternLayoutEncoder();
        text.setPattern(PATTERN);
        return text;
    }
}
