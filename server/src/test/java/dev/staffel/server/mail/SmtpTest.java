package dev.staffel.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.mail.MailServer.Security;
import dev.staffel.server.testing.Certificate;
import dev.staffel.server.testing.Mailbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Mails over lines that nobody can read along with, to a server with a certificate made here.
class SmtpTest {
    private static final PlannedMail MAIL =
            new PlannedMail(7, "test", UUID.randomUUID(), 0, 1, Instant.EPOCH, 0);
    private static final Letter LETTER = new Letter("Offer", "text", "<p>text</p>");

    @TempDir static Path folder;
    private static Mailbox startTls;
    private static Mailbox tls;
    private static Mailbox elsewhere;
    private static Mailbox plain;

    private static MailTrust strangers;
    private static MailTrust trusting;

    @BeforeAll
    static void servers() throws IOException {
        var ours = Certificate.of("localhost", folder);
        var other = Certificate.of("mail.example.com", folder);
        startTls = Mailbox.startTls(ours.context());
        tls = Mailbox.tls(ours.context());
        elsewhere = Mailbox.tls(other.context());
        plain = new Mailbox();
        for (Mailbox mailbox : new Mailbox[] {startTls, tls, elsewhere, plain}) mailbox.start();
        var file = folder.resolve("mail-authorities.pem");
        Files.writeString(file, ours.pem() + other.pem());
        trusting = new MailTrust(file);
        strangers = new MailTrust(folder.resolve("none.pem"));
    }

    @AfterAll
    static void close() {
        for (Mailbox mailbox : new Mailbox[] {startTls, tls, elsewhere, plain}) mailbox.stop();
    }

    private static Delivery send(
            Mailbox mailbox, Security security, String password, MailTrust trust) {
        var server =
                new MailServer(
                        true,
                        "localhost",
                        mailbox.port(),
                        security,
                        Mailbox.USER,
                        password,
                        "leads@example.com",
                        "Staffel",
                        "https://staffel.example.com");
        return new Smtp(server, trust, Duration.ofSeconds(5)).send(MAIL, "sam@example.com", LETTER);
    }

    @Test
    void aMailGoesByStartTls() {
        var sent = send(startTls, Security.STARTTLS, Mailbox.PASSWORD, trusting);

        assertThat(sent.state()).as(sent.answer()).isEqualTo(Delivery.State.ACCEPTED);
        assertThat(startTls.next().subject()).isEqualTo("Offer");
    }

    @Test
    void aMailGoesByTlsFromTheFirstByteOn() {
        var sent = send(tls, Security.TLS, Mailbox.PASSWORD, trusting);

        assertThat(sent.state()).as(sent.answer()).isEqualTo(Delivery.State.ACCEPTED);
        assertThat(tls.next().subject()).isEqualTo("Offer");
    }

    @Test
    void aServerThatNobodyVouchesForGetsNothing() {
        assertThat(send(startTls, Security.STARTTLS, Mailbox.PASSWORD, strangers).trouble())
                .contains(Trouble.CERTIFICATE);
        assertThat(send(tls, Security.TLS, Mailbox.PASSWORD, strangers).trouble())
                .contains(Trouble.CERTIFICATE);
        assertThat(startTls.isEmpty() && tls.isEmpty()).isTrue();
    }

    @Test
    void aCertificateOfAnotherNameIsToldAsThat() {
        var sent = send(elsewhere, Security.TLS, Mailbox.PASSWORD, trusting);

        assertThat(sent.trouble()).as(sent.answer()).contains(Trouble.NAME);
        assertThat(elsewhere.isEmpty()).isTrue();
    }

    @Test
    void aRefusedLoginIsToldAsThat() {
        for (Mailbox mailbox : new Mailbox[] {startTls, tls}) {
            var security = mailbox == tls ? Security.TLS : Security.STARTTLS;
            var sent = send(mailbox, security, "wrong", trusting);
            assertThat(sent.trouble()).contains(Trouble.LOGIN);
            assertThat(sent.answer()).contains("535");
        }
    }

    @Test
    void aServerWithoutEncryptionGetsNeitherPasswordNorMailWhereItIsAskedFor() {
        assertThat(send(plain, Security.STARTTLS, Mailbox.PASSWORD, trusting).trouble())
                .contains(Trouble.NO_STARTTLS);
        assertThat(send(plain, Security.TLS, Mailbox.PASSWORD, trusting).trouble())
                .contains(Trouble.OTHER_SECURITY);
        assertThat(send(tls, Security.NONE, Mailbox.PASSWORD, trusting).trouble())
                .contains(Trouble.OTHER_SECURITY);
        assertThat(plain.isEmpty() && tls.isEmpty()).isTrue();
    }

    @Test
    void nobodyThereIsToldAsThat() {
        var gone = new Mailbox();
        gone.start();
        var server =
                new MailServer(
                        true,
                        "localhost",
                        gone.port(),
                        Security.NONE,
                        "",
                        "",
                        "leads@example.com",
                        "Staffel",
                        "https://staffel.example.com");
        gone.stop();

        assertThat(new Smtp(server, strangers).send(MAIL, "sam@example.com", LETTER).trouble())
                .contains(Trouble.UNREACHABLE);
    }

    @Test
    void whatIsNoCertificateIsTold() throws IOException {
        var file = folder.resolve("notes.pem");
        Files.writeString(
                file, "-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----\n");

        var sent = send(tls, Security.TLS, Mailbox.PASSWORD, new MailTrust(file));

        assertThat(sent.trouble()).contains(Trouble.CERTIFICATE);
        assertThat(sent.answer()).contains("mail-authorities.pem can't be read");
    }
}
