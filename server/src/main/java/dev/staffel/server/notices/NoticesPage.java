package dev.staffel.server.notices;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Page;
import dev.staffel.server.users.Sessions;
import dev.staffel.store.sql.Sql;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The reader's notices of the last days, how they want to be told, and the connection by which open pages are.
@Controller
class NoticesPage {
    private static final int LISTED = 50;

    private final Notices notices;
    private final NoticeChoices choices;
    private final NoticeWords words;
    private final NoticeStreams streams;
    private final Sessions sessions;
    private final Audit audit;
    private final Sql sql;

    NoticesPage(
            Notices notices,
            NoticeChoices choices,
            NoticeWords words,
            NoticeStreams streams,
            Sessions sessions,
            Audit audit,
            Sql sql) {
        this.notices = notices;
        this.choices = choices;
        this.words = words;
        this.streams = streams;
        this.sessions = sessions;
        this.audit = audit;
        this.sql = sql;
    }

    record Line(String text, String href, Instant at) {}

    @GetMapping("/notices")
    Answer show(Caller.User user, Locale locale) {
        return page(user, locale, filled(choices.of(user.id())));
    }

    private Page page(Caller.User user, Locale locale, Form form) {
        var lines =
                notices.lately(user.id(), LISTED).stream()
                        .map(one ->
                                new Line(words.text(one, locale), NoticeWords.href(one), one.at()))
                        .toList();
        return Page.of("notices/show")
                .with("form", form)
                .with("lines", lines)
                .with("zone", choices.zone(user.id()).getId());
    }

    private static Form filled(NoticeChoice choice) {
        return Form.of(
                Map.of(
                        "notices",
                        choice.notices() ? "yes" : "no",
                        "mails",
                        choice.mails() ? "yes" : "no",
                        "from",
                        choice.quiet().map(quiet -> quiet.from().toString()).orElse(""),
                        "until",
                        choice.quiet().map(quiet -> quiet.until().toString()).orElse("")));
    }

    @PostMapping("/notices")
    Answer choose(Caller.User user, Form form, Locale locale) {
        var quiet = quiet(form);
        if (!form.isValid())
            return page(user, locale, form).status(HttpStatus.UNPROCESSABLE_CONTENT);
        var choice =
                new NoticeChoice(
                        form.value("notices").equals("yes"),
                        form.value("mails").equals("yes"),
                        quiet);
        sql.transact(session -> {
            choices.keep(session, user.id(), choice);
            audit.record(session, "notices.chosen", user.email(), "");
        });
        return Done.to("/notices").saying("notices.kept");
    }

    private static Optional<NoticeChoice.Quiet> quiet(Form form) {
        if (!form.has("from") && !form.has("until")) return Optional.empty();
        var from = time(form, "from");
        var until = time(form, "until");
        if (from.isEmpty() || until.isEmpty()) return Optional.empty();
        if (from.equals(until)) {
            form.reject("until", "notices.error.same");
            return Optional.empty();
        }
        return Optional.of(new NoticeChoice.Quiet(from.get(), until.get()));
    }

    private static Optional<LocalTime> time(Form form, String name) {
        try {
            return Optional.of(LocalTime.parse(form.value(name)));
        } catch (DateTimeException noTime) {
            form.reject(name, "notices.error.time");
            return Optional.empty();
        }
    }

    /// Server-sent events: `notice` with what to show, `count` with how much waits, `over` when the browser is to leave.
    ///
    /// @param after the last notice that the browser has shown
    @GetMapping("/notices/stream")
    void stream(
            Caller.User user,
            @RequestParam(defaultValue = "0") long after,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var accepted = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        if (!accepted.contains(MediaType.TEXT_EVENT_STREAM_VALUE)) {
            response.setStatus(HttpStatus.NOT_ACCEPTABLE.value());
            return;
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=utf-8");
        response.setHeader("X-Accel-Buffering", "no");
        var stream = streams.open(user, after);
        try {
            stream.run(response.getOutputStream(), sessions.watch(request));
        } finally {
            streams.close(stream);
        }
    }
}
