package dev.staffel.server.steps;

import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Cursor;
import dev.staffel.server.api.Items;
import dev.staffel.server.api.Refusal;
import dev.staffel.server.users.Staff;
import dev.staffel.store.leads.StaffActions;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Dated steps for programs, such as a calendar or the CRM in which the sellers work: each in the name of a user.
@RestController
@RequestMapping("/api/v1/steps")
class StepsResource {
    private static final int MOST = 200;
    private static final int LONGEST_NOTE = 1_000;

    private final Steps steps;
    private final StepWork work;
    private final StepPlanning planning;
    private final Staff staff;
    private final Calendars calendars;

    StepsResource(
            Steps steps, StepWork work, StepPlanning planning, Staff staff, Calendars calendars) {
        this.steps = steps;
        this.work = work;
        this.planning = planning;
        this.staff = staff;
        this.calendars = calendars;
    }

    /// @param user who dates it, by id or e-mail address
    /// @param who is to do it; left out, whoever holds the lead
    /// @param invitePerson whether a meeting is sent to the person for their calendar
    /// @param inviteHolder the same for who is to hold it
    record Planned(
            @Nullable String user,
            @Nullable Long lead,
            @Nullable String kind,
            @Nullable String due,
            @Nullable Integer minutes,
            @Nullable String who,
            @Nullable String what,
            @Nullable String place,
            @Nullable Boolean invitePerson,
            @Nullable Boolean inviteHolder) {
        Invites invites() {
            return new Invites(
                    Boolean.TRUE.equals(invitePerson), Boolean.TRUE.equals(inviteHolder));
        }
    }

    record Outcome(@Nullable String user, @Nullable String outcome, @Nullable String note) {}

    record Moved(@Nullable String user, @Nullable String due, @Nullable Integer minutes) {}

    record By(@Nullable String user) {}

    /// What came of it, and the attempt that follows.
    record Ended(StepJson step, @Nullable StepJson next) {}

    /// Open steps, the next one first; with a lead its last ended ones too.
    @GetMapping
    Items<StepJson> list(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String user,
            @RequestParam(required = false) @Nullable Long lead) {
        if (limit < 1 || limit > MOST) throw Refusal.invalid("limit", "1 to " + MOST);
        if (lead != null) {
            var all = steps.of(lead).stream().map(StepJson::of).toList();
            return new Items<>(all, null, all.size(), true);
        }
        var behind = StepsPage.behind(cursor);
        if (!cursor.isEmpty() && behind.isEmpty())
            throw Refusal.invalid("cursor", "not a cursor of this list");
        var from = behind.orElse(Steps.Behind.NONE);
        List<Step> found =
                user.isEmpty()
                        ? steps.all(from, limit + 1)
                        : steps.mine(user(user).id(), from, limit + 1).page();
        var page =
                Items.of(
                        found,
                        limit,
                        step -> Cursor.of(step.due(), step.id()),
                        found.size(),
                        false);
        return new Items<>(
                page.items().stream().map(StepJson::of).toList(), page.next(), page.total(), false);
    }

    @PostMapping
    StepJson plan(@RequestBody Planned said) {
        var body = body();
        var user = body.user("user", said.user());
        long lead = body.lead(said.lead());
        var kind = body.kind(said.kind());
        var who = said.who() == null ? Optional.<Caller.User>empty() : body.user("who", said.who());
        var what = body.text("what", said.what(), StepForm.LONGEST_WHAT);
        var place = body.text("place", said.place(), StepForm.LONGEST_PLACE);
        var when = kind.flatMap(one -> body.when(one, said.due(), said.minutes()));
        body.check();
        boolean isMeeting = kind.filter(StepKind.MEETING::equals).isPresent();
        var invites = isMeeting ? said.invites() : Invites.NOBODY;
        var next = when.orElseThrow().told(who.map(Caller.User::id), what, place, invites);
        return StepJson.of(told(() -> planning.plan(lead, user.orElseThrow(), next)));
    }

    @PostMapping("/{id}/outcome")
    Ended outcome(@PathVariable long id, @RequestBody Outcome said) {
        var body = body();
        var user = body.user("user", said.user());
        var outcome = body.outcome(said.outcome());
        var note = body.text("note", said.note(), LONGEST_NOTE);
        body.check();
        var done = told(() -> work.done(id, user.orElseThrow(), outcome.orElseThrow(), note));
        return new Ended(step(id), done.next().map(StepJson::of).orElse(null));
    }

    @PostMapping("/{id}/move")
    StepJson move(@PathVariable long id, @RequestBody Moved said) {
        var step = steps.find(id).orElseThrow(() -> Refusal.notFound("step"));
        var body = body();
        var user = body.user("user", said.user());
        var length = step.ends().map(_ -> (int) step.minutes()).orElse(null);
        var minutes = said.minutes() == null ? length : said.minutes();
        var when = body.when(step.kind(), said.due(), minutes);
        body.check();
        return told(() -> {
            planning.move(id, user.orElseThrow(), when.orElseThrow());
            return step(id);
        });
    }

    @PostMapping("/{id}/cancel")
    StepJson cancel(@PathVariable long id, @RequestBody By said) {
        var user = user(said.user());
        return told(() -> {
            planning.cancel(id, user);
            return step(id);
        });
    }

    @PostMapping("/{id}/undo")
    StepJson undo(@PathVariable long id, @RequestBody By said) {
        var user = user(said.user());
        return told(() -> {
            work.undo(id, user);
            return step(id);
        });
    }

    private StepBody body() {
        return new StepBody(calendars.zone(), staff);
    }

    private Caller.User user(@Nullable String text) {
        var body = body();
        var user = body.user("user", text);
        body.check();
        return user.orElseThrow();
    }

    private StepJson step(long id) {
        return StepJson.of(steps.find(id).orElseThrow(() -> Refusal.notFound("step")));
    }

    /// Tells programs in their words what can't be done.
    private static <T> T told(Supplier<T> deed) {
        try {
            return deed.get();
        } catch (StaffActions.NoSuchLead gone) {
            throw Refusal.notFound("lead");
        } catch (StepRefused refused) {
            throw Refusal.conflict(
                    refused.why().word(),
                    switch (refused.why()) {
                        case ENDED -> "The step has ended, or its lead is gone.";
                        case NOT_YOURS -> "Neither the lead nor the step is this user's.";
                        case OTHER_OUTCOME -> "This can't come of a step of this kind.";
                        case TOO_LATE -> "Something has followed already, or it is too long ago.";
                    });
        }
    }
}
