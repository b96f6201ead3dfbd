package dev.staffel.server.mail;

import dev.staffel.server.access.Caller;
import dev.staffel.server.users.Staff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plans and sends mails, all day: looks every few seconds for what has happened and for what is due.
///
/// A mail is claimed before it is handed over, and never handed over twice unless the server refused it for the moment: what is
/// cut off in between is in doubt, and shown.
final class MailSending implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MailSending.class);
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    /// How long after each failed attempt the next one follows; after the last the mail is given up.
    private static final List<Duration> RETRIES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(30),
                    Duration.ofHours(1),
                    Duration.ofHours(2),
                    Duration.ofHours(4),
                    Duration.ofHours(8),
                    Duration.ofHours(16));

    private final MailServers servers;
    private final Mails mails;
    private final List<Letters> letters;
    private final Staff staff;
    private final MailTrust trust;
    private final Clock clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread runner;

    MailSending(
            MailServers servers,
            Mails mails,
            List<Letters> letters,
            Staff staff,
            MailTrust trust,
            Clock clock) {
        this.servers = servers;
        this.mails = mails;
        this.letters = List.copyOf(letters);
        this.staff = staff;
        this.trust = trust;
        this.clock = clock;
        this.runner = Thread.ofPlatform().name("mail").daemon().unstarted(this::runAll);
    }

    void start() {
        runner.start();
    }

    private void runAll() {
        try {
            while (!closing.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    run();
                } catch (RuntimeException e) {
                    if (closing.getCount() > 0) LOG.error("mails wait for the next time", e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Plans and sends all that is due now.
    void run() {
        var server = servers.used();
        for (Letters feature : letters) {
            while (feature.plan(server.isPresent()) && isOpen()) {
                // until it has nothing more
            }
        }
        mails.giveUpLost();
        if (server.isEmpty()) return;
        while (isOpen()) {
            var next = mails.claim();
            if (next.isEmpty()) return;
            var delivery = deliver(server.get(), next.get());
            settle(next.get(), delivery);
            // A server that takes nothing now is not asked for each mail.
            if (delivery.state() == Delivery.State.PLANNED) return;
        }
    }

    private boolean isOpen() {
        return closing.getCount() > 0;
    }

    private Delivery deliver(MailServer server, PlannedMail mail) {
        var address = address(mail);
        if (address.isEmpty()) return notNeeded();
        try {
            return letters.stream()
                    .flatMap(feature -> feature.write(mail, server.base()).stream())
                    .findFirst()
                    .map(letter ->
                            new Smtp(server, trust).send(mail, to(letter, address.get()), letter))
                    .orElseGet(MailSending::notNeeded);
        } catch (RuntimeException e) {
            LOG.error("mail {} could not be written", mail.id(), e);
            return Delivery.later("It could not be written: " + e.getClass().getSimpleName());
        }
    }

    /// An invitation goes to the person, all else to the user.
    private static String to(Letter letter, String user) {
        return letter.meeting().flatMap(Letter.Meeting::to).orElse(user);
    }

    private static Delivery notNeeded() {
        return new Delivery(Delivery.State.NOT_NEEDED, "");
    }

    private Optional<String> address(PlannedMail mail) {
        return staff.active(mail.staff()).map(Caller.User::email);
    }

    private void settle(PlannedMail mail, Delivery delivery) {
        if (delivery.state() != Delivery.State.PLANNED) {
            mails.settle(mail, delivery, Optional.empty());
        } else if (mail.attempt() > RETRIES.size()) {
            mails.settle(mail, Delivery.refused(delivery.answer()), Optional.empty());
        } else {
            mails.settle(mail, delivery, Optional.of(next(mail)));
        }
    }

    private Instant next(PlannedMail mail) {
        return clock.instant().plus(RETRIES.get(mail.attempt() - 1));
    }

    @Override
    public void close() {
        closing.countDown();
        runner.interrupt();
    }
}
