package dev.staffel.server.mail;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Messages;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.sql.Sql;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The mail server: settings, a test, and what became of each mail.
@Controller
class MailPage {
    private static final int LINES = 50;

    /// Somebody waits before the page.
    private static final Duration TEST_MAY_TAKE = Duration.ofSeconds(20);

    private final MailServers servers;
    private final Mails mails;
    private final LetterTemplates templates;
    private final Messages messages;
    private final Audit audit;
    private final MailTrust trust;
    private final Sql sql;

    MailPage(
            MailServers servers,
            Mails mails,
            LetterTemplates templates,
            Messages messages,
            Audit audit,
            MailTrust trust,
            Sql sql) {
        this.servers = servers;
        this.mails = mails;
        this.templates = templates;
        this.messages = messages;
        this.audit = audit;
        this.trust = trust;
        this.sql = sql;
    }

    @GetMapping("/mail")
    Answer show(Form form, HttpServletRequest request) {
        var server = servers.find();
        return page(MailForm.of(server.orElseGet(() -> blank(request))), server, before(form));
    }

    @PostMapping("/mail")
    Answer change(Form form, HttpServletRequest request) {
        var known = servers.find();
        var server = MailForm.read(form, known.orElseGet(() -> blank(request)));
        if (!form.isValid())
            return page(form, known, Long.MAX_VALUE).status(HttpStatus.UNPROCESSABLE_CONTENT);
        sql.transact(session -> {
            servers.keep(session, server);
            audit.record(session, "mail.changed", server.host(), server.isOn() ? "on" : "off");
        });
        return Done.to("/mail").saying(server.isOn() ? "mail.changed.on" : "mail.changed.off");
    }

    /// Sends the caller a mail at once, whether sending is switched on or not, and tells what the server answered.
    @PostMapping("/mail/test")
    Answer test(Caller.User caller, Locale locale) {
        var server = servers.find().orElseThrow(NotFound::new);
        var mail =
                sql.inTransaction(session -> {
                    audit.record(session, "mail.tested", server.host(), "");
                    return mails.beginTest(session, caller.id());
                });
        var smtp = new Smtp(server, trust, TEST_MAY_TAKE);
        var delivery = smtp.send(mail, caller.email(), letter(locale));
        var why = why(delivery, server, locale);
        if (delivery.state() == Delivery.State.PLANNED)
            delivery = Delivery.refused(delivery.answer()); // a test is not repeated by itself
        mails.settle(mail, delivery, Optional.empty());
        return delivery.state() == Delivery.State.ACCEPTED
                ? Done.to("/mail").saying("mail.test.sent", caller.email())
                : Done.to("/mail").saying("mail.test.failed", why);
    }

    /// What went wrong and what to do about it, and then the words of the server.
    private String why(Delivery delivery, MailServer server, Locale locale) {
        return delivery.trouble()
                .map(trouble ->
                        messages.text(locale, "mail.trouble." + trouble.word(), server.host())
                                + " ("
                                + delivery.answer()
                                + ")")
                .orElse(delivery.answer());
    }

    @PostMapping("/mail/{id}/again")
    Answer again(@PathVariable long id) {
        boolean isPlanned =
                sql.inTransaction(session -> {
                    if (!mails.again(session, id)) return false;
                    audit.record(session, "mail.sent-again", "mail " + id, "");
                    return true;
                });
        return Done.to("/mail").saying(isPlanned ? "mail.again.planned" : "mail.again.none");
    }

    private Letter letter(Locale locale) {
        var subject = messages.text(locale, "mail.test.subject");
        var text = messages.text(locale, "mail.test.text");
        var parameters =
                Map.<String, Object>of(
                        "language", locale.getLanguage(), "subject", subject, "text", text);
        return new Letter(subject, text, templates.html("mail/testLetter", parameters));
    }

    private static MailServer blank(HttpServletRequest request) {
        var port = request.getServerPort();
        boolean isUsual = port == 80 || port == 443;
        var host = request.getScheme() + "://" + request.getServerName();
        return MailServer.blank(isUsual ? host : host + ":" + port);
    }

    private static long before(Form form) {
        try {
            return Long.parseLong(form.value("before"));
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private Page page(Form form, Optional<MailServer> server, long before) {
        var lines = mails.lately(before, LINES + 1);
        boolean hasMore = lines.size() > LINES;
        return Page.of("mail/mail")
                .with("form", form)
                .with("isSetUp", server.isPresent())
                .with("isOn", server.filter(MailServer::isOn).isPresent())
                .with("host", server.map(MailServer::host).orElse(""))
                .with("hasPassword", server.filter(one -> !one.password().isEmpty()).isPresent())
                .with("lines", hasMore ? lines.subList(0, LINES) : lines)
                .with("more", hasMore);
    }
}
