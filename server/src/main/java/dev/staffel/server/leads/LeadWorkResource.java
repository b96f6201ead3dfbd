package dev.staffel.server.leads;

import dev.staffel.server.api.Refusal;
import dev.staffel.server.users.Saying;
import dev.staffel.server.users.Staff;
import dev.staffel.store.leads.StaffActions;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Notes and talks for programs, such as a telephone system: each in the name of the user who wrote or spoke.
@RestController
class LeadWorkResource {
    private static final int LONGEST = 4_000;

    private final OpenLeads leads;
    private final LeadWork work;
    private final Staff staff;

    LeadWorkResource(OpenLeads leads, LeadWork work, Staff staff) {
        this.leads = leads;
        this.work = work;
        this.staff = staff;
    }

    /// @param user id or e-mail address of the user who wrote it
    record Note(@Nullable String user, @Nullable String text) {}

    /// @param user id or e-mail address of the user who spoke
    /// @param outcome what came of the call or the meeting, such as `reached`
    record Talked(@Nullable String user, @Nullable String outcome, @Nullable String text) {}

    @PostMapping("/api/v1/leads/{id}/notes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void note(@PathVariable long id, @RequestBody Note body) {
        var saying = new Saying(staff);
        var user = saying.user(body.user());
        var text = saying.required("text", body.text(), LONGEST);
        saying.check();
        done(() -> work.note(id, user.orElseThrow(), text));
    }

    @PostMapping("/api/v1/leads/{id}/calls")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void talk(@PathVariable long id, @RequestBody Talked body) {
        var saying = new Saying(staff);
        var user = saying.user(body.user());
        var talk = Optional.ofNullable(body.outcome()).flatMap(Talk::of);
        if (talk.isEmpty()) saying.reject("outcome", "one of " + words());
        var text = saying.optional("text", body.text(), LONGEST);
        saying.check();
        done(() -> work.talk(id, user.orElseThrow(), talk.orElseThrow(), text));
    }

    private static String words() {
        return Arrays.stream(Talk.values()).map(Talk::word).collect(Collectors.joining(", "));
    }

    /// Ends the time in which the person may not be nurtured.
    @PostMapping("/api/v1/leads/{id}/complaint/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answerComplaint(@PathVariable long id, @RequestBody Note body) {
        var lead = leads.find(id, Locale.ROOT).orElseThrow(() -> Refusal.notFound("lead"));
        var saying = new Saying(staff);
        var user = saying.user(body.user());
        var text = saying.required("text", body.text(), LONGEST);
        saying.check();
        if (lead.lead().mayBeNurtured())
            throw Refusal.conflict("no-complaint", "No complaint of this lead is open.");
        done(() -> work.answerComplaint(id, user.orElseThrow(), text));
    }

    private static void done(Runnable act) {
        try {
            act.run();
        } catch (StaffActions.NoSuchLead e) {
            throw Refusal.notFound("lead");
        }
    }
}
