package dev.staffel.server.steps;

import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.NotFound;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A meeting as a file for the reader's own calendar.
@Controller
class MeetingPage {
    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final OpenStep.Finder finder;
    private final Meetings meetings;

    MeetingPage(OpenStep.Finder finder, Meetings meetings) {
        this.finder = finder;
        this.meetings = meetings;
    }

    @GetMapping("/steps/{id}/meeting.ics")
    ResponseEntity<String> file(@PathVariable long id, Caller.User caller, Locale locale) {
        var open = open(id, caller);
        var host = meetings.host(open.step(), open.lead()).orElse(caller);
        var file = meetings.file(open.step(), open.lead(), host, Optional.empty(), locale);
        boolean isOff = open.step().state() == Step.State.CANCELLED;
        var attachment = ContentDisposition.attachment().filename("meeting-" + id + ".ics");
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.build().toString())
                .body(file.text(isOff ? MeetingFile.Verb.CANCEL : MeetingFile.Verb.PUBLISH));
    }

    private OpenStep open(long id, Caller.User caller) {
        try {
            var open = finder.find(id, caller);
            if (open.step().kind() == StepKind.MEETING) return open;
        } catch (StepRefused refused) {
            throw new NotFound();
        }
        throw new NotFound();
    }
}
