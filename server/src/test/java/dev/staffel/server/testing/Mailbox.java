package dev.staffel.server.testing;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/// A mail server that keeps what it is given, asks for a password, and refuses what it is told to.
public final class Mailbox implements BeforeAllCallback, AfterAllCallback {
    public static final String USER = "staffel";
    public static final String PASSWORD = "planted-smtp-password";

    private static final int PATIENCE = 20;

    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final Queue<Integer> refusals = new ConcurrentLinkedQueue<>();
    private final UnaryOperator<SMTPServer.Builder> security;
    private final String word;
    private @Nullable SMTPServer server;

    /// One that anybody can read along with.
    public Mailbox() {
        this("none", builder -> builder);
    }

    private Mailbox(String word, UnaryOperator<SMTPServer.Builder> security) {
        this.word = word;
        this.security = security;
    }

    /// Takes nothing before the connection is encrypted by STARTTLS.
    public static Mailbox startTls(SSLContext context) {
        return new Mailbox(
                "starttls",
                builder -> builder.enableTLS().requireTLS().startTlsSocketFactory(context, false));
    }

    /// Encrypted from the first byte on.
    public static Mailbox tls(SSLContext context) {
        return new Mailbox("tls", builder -> builder.serverSocketFactory(context));
    }

    /// A mail as it came.
    public record Received(
            String from, String to, String subject, String text, String html, String raw) {}

    @Override
    public void beforeAll(ExtensionContext context) {
        start();
    }

    public void start() {
        var starting =
                security.apply(SMTPServer.port(0))
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .requireAuth()
                        .authenticationHandlerFactory(
                                new EasyAuthenticationHandlerFactory(Mailbox::check))
                        .messageHandlerFactory(_ -> new Taking())
                        .build();
        starting.start();
        server = starting;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop();
    }

    public void stop() {
        if (server != null) server.stop();
    }

    /// The fields of the page that sets this server up.
    public Map<String, String> settings(String base) {
        return Map.of(
                "on",
                "yes",
                "host",
                "localhost",
                "port",
                Integer.toString(port()),
                "security",
                word,
                "username",
                USER,
                "password",
                PASSWORD,
                "sender",
                "leads@example.com",
                "name",
                "Staffel bei Müller",
                "base",
                base);
    }

    public int port() {
        if (server == null) throw new IllegalStateException("register Mailbox as a static field");
        return server.getPortAllocated();
    }

    /// Refuses the next mail with a code, such as 451 for later and 550 for never.
    public void refuseNext(int code) {
        refusals.add(code);
    }

    /// The next mail, awaited.
    public Received next() {
        try {
            var mail = received.poll(PATIENCE, TimeUnit.SECONDS);
            if (mail == null) throw new AssertionError("no mail has come");
            return mail;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public boolean isEmpty() {
        return received.isEmpty();
    }

    private static void check(String user, String password, MessageContext context)
            throws LoginFailedException {
        if (!user.equals(USER) || !password.equals(PASSWORD)) throw new LoginFailedException();
    }

    private final class Taking implements MessageHandler {
        private String from = "";
        private String to = "";

        @Override
        public void from(String address) {
            from = address;
        }

        @Override
        public void recipient(String address) {
            to = address;
        }

        @Override
        public @Nullable String data(InputStream data) throws RejectException, IOException {
            var raw = new String(data.readAllBytes(), StandardCharsets.UTF_8);
            var code = refusals.poll();
            if (code != null) throw new RejectException(code, "as the test asked");
            received.add(read(raw));
            return null;
        }

        @Override
        public void done() {}

        private Received read(String raw) throws IOException {
            try (var bytes =
                    new java.io.ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))) {
                var message = new MimeMessage(Session.getInstance(new Properties()), bytes);
                var parts = (Multipart) message.getContent();
                return new Received(
                        from,
                        to,
                        message.getSubject(),
                        parts.getBodyPart(0).getContent().toString(),
                        parts.getBodyPart(1).getContent().toString(),
                        raw);
            } catch (MessagingException e) {
                throw new IOException(e);
            }
        }
    }
}
