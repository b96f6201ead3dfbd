package dev.staffel.server.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands mails over to a mail server.
final class Smtp {
    private static final Logger LOG = LoggerFactory.getLogger(Smtp.class);
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofMinutes(2);
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    private final MailServer server;
    private final MailTrust trust;
    private final Duration toAnswer;

    Smtp(MailServer server, MailTrust trust) {
        this(server, trust, TO_ANSWER);
    }

    /// @param toAnswer how long the server may take
    Smtp(MailServer server, MailTrust trust, Duration toAnswer) {
        this.server = server;
        this.trust = trust;
        this.toAnswer = toAnswer;
    }

    /// Hands one mail over and tells what came of it, whatever goes wrong.
    Delivery send(PlannedMail mail, String to, Letter letter) {
        var properties = properties();
        try {
            trust.sockets()
                    .ifPresent(sockets -> properties.put("mail.smtp.ssl.socketFactory", sockets));
        } catch (IOException | GeneralSecurityException e) {
            var text = "mail-authorities.pem can't be read: " + said(e);
            return Delivery.later(text, Optional.of(Trouble.CERTIFICATE));
        }
        var session = Session.getInstance(properties);
        var transport = new Transport(session);
        try {
            var message = message(session, mail, to, letter);
            var trouble = connect(transport);
            return trouble.isPresent() ? trouble.get() : send(transport, message);
        } catch (MessagingException | UnsupportedEncodingException e) {
            return Delivery.refused(said(e));
        } finally {
            close(transport);
        }
    }

    private Optional<Delivery> connect(Transport transport) {
        boolean isNamed = !server.username().isEmpty();
        try {
            transport.connect(
                    server.host(),
                    server.port(),
                    isNamed ? server.username() : null,
                    isNamed ? server.password() : null);
            return Optional.empty();
        } catch (MessagingException e) {
            return Optional.of(Delivery.later(said(e), Trouble.of(e)));
        }
    }

    /// What went before stays as it was, however the good-bye goes.
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("the mail server did not say good-bye: {}", said(e));
        }
    }

    private static Delivery send(Transport transport, MimeMessage message) {
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return Delivery.accepted(clean(transport.getLastServerResponse()));
        } catch (MessagingException e) {
            var code = code(e);
            if (code.isPresent())
                return code.get() < 500 ? Delivery.later(said(e)) : Delivery.refused(said(e));
            return transport.isHandedOver ? Delivery.inDoubt(said(e)) : Delivery.later(said(e));
        }
    }

    /// What the server answered, where it answered at all.
    private static Optional<Integer> code(Exception failure) {
        for (Exception e = failure; e != null; e = next(e)) {
            var code =
                    switch (e) {
                        case SMTPAddressFailedException address -> address.getReturnCode();
                        case SMTPSenderFailedException sender -> sender.getReturnCode();
                        case SMTPSendFailedException send -> send.getReturnCode();
                        default -> -1;
                    };
            if (code >= 400) return Optional.of(code);
        }
        return Optional.empty();
    }

    private static @Nullable Exception next(Exception e) {
        return e instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static String said(Exception e) {
        var first = e instanceof MessagingException m ? m.getNextException() : null;
        var text = String.valueOf(e.getMessage());
        return clean(first == null ? text : text + " " + first.getMessage());
    }

    private static String clean(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }

    private MimeMessage message(Session session, PlannedMail mail, String to, Letter letter)
            throws MessagingException, UnsupportedEncodingException {
        var utf8 = StandardCharsets.UTF_8.name();
        // A mail's id is a function of its row, so that a mail in doubt can be looked up at the
        // server.
        var id =
                "<staffel-%d-%d@%s>"
                        .formatted(mail.id(), mail.planned().toEpochMilli(), server.domain());
        var message =
                new MimeMessage(session) {
                    @Override
                    protected void updateMessageID() throws MessagingException {
                        setHeader("Message-ID", id);
                    }
                };
        message.setFrom(new InternetAddress(server.sender(), clean(server.senderName()), utf8));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        message.setSubject(clean(letter.subject()), utf8);
        message.setSentDate(Date.from(mail.planned()));
        if (letter.meeting().isEmpty()) {
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
        } else {
            var replyTo = new InternetAddress(letter.meeting().get().replyTo(), true);
            message.setReplyTo(new Address[] {replyTo});
        }
        message.setContent(content(letter));
        message.saveChanges();
        return message;
    }

    /// The same in up to three forms, of which readers show the last one that they know; calendars take the attachment too.
    private static MimeMultipart content(Letter letter) throws MessagingException {
        var utf8 = StandardCharsets.UTF_8.name();
        var text = new MimeBodyPart();
        text.setText(letter.text(), utf8);
        var html = new MimeBodyPart();
        html.setText(letter.html(), utf8, "html");
        var forms = new MimeMultipart("alternative", text, html);
        if (letter.meeting().isEmpty()) return forms;
        var meeting = letter.meeting().get();
        forms.addBodyPart(calendar(meeting));
        var body = new MimeBodyPart();
        body.setContent(forms);
        var file = calendar(meeting);
        file.setFileName("meeting.ics");
        return new MimeMultipart("mixed", body, file);
    }

    private static MimeBodyPart calendar(Letter.Meeting meeting) throws MessagingException {
        var part = new MimeBodyPart();
        var bytes = meeting.calendar().getBytes(StandardCharsets.UTF_8);
        var type = "text/calendar; charset=UTF-8; method=" + meeting.method();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
        return part;
    }

    private Properties properties() {
        var all = new Properties();
        all.put("mail.smtp.connectiontimeout", Long.toString(TO_CONNECT.toMillis()));
        all.put("mail.smtp.timeout", Long.toString(toAnswer.toMillis()));
        all.put("mail.smtp.writetimeout", Long.toString(toAnswer.toMillis()));
        all.put("mail.smtp.auth", Boolean.toString(!server.username().isEmpty()));
        all.put("mail.smtp.from", server.sender());
        all.put("mail.smtp.localhost", server.domain());
        all.put("mail.smtp.ssl.checkserveridentity", "true");
        // Else a refused certificate is tried once more with Java's authorities alone, and that
        // failure hides the first.
        all.put("mail.smtp.socketFactory.fallback", "false");
        switch (server.security()) {
            case NONE -> {}
            case STARTTLS -> {
                all.put("mail.smtp.starttls.enable", "true");
                all.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> all.put("mail.smtp.ssl.enable", "true");
        }
        return all;
    }

    /// Knows whether the whole mail has reached the server's side of the line.
    private static final class Transport extends SMTPTransport {
        private boolean isHandedOver;

        Transport(Session session) {
            super(session, new URLName("smtp", null, -1, null, null, null));
        }

        @Override
        protected void finishData() throws IOException, MessagingException {
            isHandedOver = true;
            super.finishData();
        }
    }
}
