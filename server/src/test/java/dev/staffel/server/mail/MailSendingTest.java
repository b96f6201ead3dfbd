package dev.staffel.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Mailbox;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.users.Staff;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A feature of the test's own plans mails; the program's own sending is off, and a sending beside it is led step by step.
class MailSendingTest {
    private static final Instant DUE = Instant.EPOCH;

    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Mailbox MAILBOX = new Mailbox();

    private static final MailTrust TRUST = new MailTrust(Path.of("mail-authorities.pem"));

    private final Hand clock = new Hand();
    private final Staff staff = STAFF.plane().part(Staff.class);
    private final Mails mails = new Mails(STAFF.sql(), clock);
    private final MailServers servers = STAFF.plane().part(MailServers.class);

    /// A clock that stands until it is moved.
    private static final class Hand extends Clock {
        private Instant now = Instant.now();

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static final Letters NOTES =
            new Letters() {
                @Override
                public boolean plan(boolean isOn) {
                    return false;
                }

                @Override
                public Optional<Letter> write(PlannedMail mail, String base) {
                    return mail.purpose().equals("note")
                            ? Optional.of(new Letter("Note " + mail.lead(), "text", "<p>text</p>"))
                            : Optional.empty();
                }
            };

    private Delivery sent(MailServer server, long note) {
        STAFF.user(Role.SALES);
        var user = staff.active().getFirst();
        STAFF.sql().transact(session -> mails.plan(session, "note", user.id(), note, note, 0, DUE));
        run(server);
        return stand();
    }

    /// The state of the newest mail.
    private Delivery stand() {
        var line = mails.lately(Long.MAX_VALUE, 1).getFirst();
        return new Delivery(line.state(), line.answer());
    }

    /// The program's own sending sees a server that is switched off, and therefore plans nothing and sends nothing.
    private void run(MailServer server) {
        STAFF.sql().transact(session -> servers.keep(session, server));
        try (var sending = new MailSending(servers, mails, List.of(NOTES), staff, TRUST, clock)) {
            sending.run();
        } finally {
            STAFF.sql().transact(session -> servers.keep(session, off(server)));
        }
    }

    private static MailServer off(MailServer on) {
        return new MailServer(
                false,
                on.host(),
                on.port(),
                on.security(),
                on.username(),
                on.password(),
                on.sender(),
                on.senderName(),
                on.base());
    }

    private MailServer at(int port) {
        return new MailServer(
                true,
                "localhost",
                port,
                MailServer.Security.NONE,
                Mailbox.USER,
                Mailbox.PASSWORD,
                "leads@example.com",
                "Staffel",
                "https://staffel.example.com");
    }

    @Test
    void whatIsRefusedForTheMomentIsTriedAgainLater() {
        MAILBOX.refuseNext(451);
        var first = sent(at(MAILBOX.port()), 1);
        assertThat(first.state()).isEqualTo(Delivery.State.PLANNED);
        assertThat(first.answer()).contains("451");

        run(at(MAILBOX.port()));
        assertThat(MAILBOX.isEmpty()).isTrue();

        clock.now = clock.now.plus(Duration.ofMinutes(1));
        run(at(MAILBOX.port()));
        assertThat(MAILBOX.next().subject()).isEqualTo("Note 1");
        assertThat(stand().state()).isEqualTo(Delivery.State.ACCEPTED);
    }

    @Test
    void whatIsRefusedForGoodIsShownAndNotRepeated() {
        MAILBOX.refuseNext(550);

        var refused = sent(at(MAILBOX.port()), 2);

        assertThat(refused.state()).isEqualTo(Delivery.State.REFUSED);
        assertThat(refused.answer()).contains("550");
        clock.now = clock.now.plus(Duration.ofDays(2));
        run(at(MAILBOX.port()));
        assertThat(MAILBOX.isEmpty()).isTrue();
    }

    @Test
    void withoutAnyConnectionTheMailWaits() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        assertThat(sent(at(nobody), 3).state()).isEqualTo(Delivery.State.PLANNED);

        clock.now = clock.now.plus(Duration.ofMinutes(1));
        run(at(MAILBOX.port()));
        assertThat(MAILBOX.next().subject()).isEqualTo("Note 3");
    }

    /// The server may have it: sent again, its reader could have it twice.
    @Test
    void aMailWhoseAnswerGotLostIsInDoubtAndIsNotSentAgainByItself() throws IOException {
        try (var cut = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var talk = CompletableFuture.runAsync(() -> takeAndHangUp(cut));
            var server = at(cut.getLocalPort());
            var unnamed =
                    new MailServer(
                            true,
                            "localhost",
                            server.port(),
                            server.security(),
                            "",
                            "",
                            server.sender(),
                            server.senderName(),
                            server.base());

            assertThat(sent(unnamed, 4).state()).isEqualTo(Delivery.State.IN_DOUBT);
            talk.join();
        }
        clock.now = clock.now.plus(Duration.ofDays(2));
        run(at(MAILBOX.port()));
        assertThat(MAILBOX.isEmpty()).isTrue();

        var doubtful = mails.lately(Long.MAX_VALUE, 1).getFirst();
        boolean isAgain = STAFF.sql().inTransaction(session -> mails.again(session, doubtful.id()));
        assertThat(isAgain).isTrue();
        run(at(MAILBOX.port()));
        assertThat(MAILBOX.next().subject()).isEqualTo("Note 4");
    }

    @Test
    void whatWasUnderWayWhenTheProgramDiedIsInDoubt() {
        STAFF.user(Role.SALES);
        var user = staff.active().getFirst();
        STAFF.sql().transact(session -> mails.plan(session, "note", user.id(), 5, 5, 0, DUE));
        assertThat(mails.claim()).isPresent();

        clock.now = clock.now.plus(Duration.ofMinutes(16));
        run(at(MAILBOX.port()));

        assertThat(stand().state()).isEqualTo(Delivery.State.IN_DOUBT);
        assertThat(MAILBOX.isEmpty()).isTrue();
    }

    /// Speaks as a mail server does up to the end of the mail, then hangs up without a word.
    private static void takeAndHangUp(ServerSocket listening) {
        try (var socket = listening.accept();
                var in =
                        new BufferedReader(
                                new InputStreamReader(
                                        socket.getInputStream(), StandardCharsets.UTF_8));
                var out = socket.getOutputStream()) {
            out.write("220 here\r\n".getBytes(StandardCharsets.UTF_8));
            boolean isData = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (isData && line.equals(".")) return;
                if (isData) continue;
                isData = line.startsWith("DATA");
                out.write(
                        (isData ? "354 go on\r\n" : "250 yes\r\n")
                                .getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
