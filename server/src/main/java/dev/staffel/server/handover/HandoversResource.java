package dev.staffel.server.handover;

import dev.staffel.engine.Holder;
import dev.staffel.engine.HolderText;
import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Problem;
import dev.staffel.server.api.Refusal;
import dev.staffel.server.steps.NextStep;
import dev.staffel.server.users.Staff;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Handovers for programs, such as the CRM in which the sellers work: accept and return for a user.
@RestController
@RequestMapping("/api/v1/handovers")
class HandoversResource {
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_REASON = 500;

    private final Handovers handovers;
    private final Questions questions;
    private final Staff staff;
    private final Reasons reasons;

    HandoversResource(Handovers handovers, Questions questions, Staff staff, Reasons reasons) {
        this.handovers = handovers;
        this.questions = questions;
        this.staff = staff;
        this.reasons = reasons;
    }

    /// @param user id or e-mail address of the user who answers
    /// @param call when they want to call first; left out, the desk's cadence begins
    record Acceptance(@Nullable String user, @Nullable Instant call) {}

    /// @param user id or e-mail address of the user who answers
    /// @param reason one of the playbook's return reasons
    record Return(@Nullable String user, @Nullable String reason, @Nullable String text) {}

    /// @param user id or e-mail address of the user who gives it on
    /// @param desk that gets it
    /// @param seller id or e-mail address of its member; left out, the desk chooses
    record Reassignment(
            @Nullable String user,
            @Nullable String desk,
            @Nullable String seller,
            @Nullable String reason) {}

    /// @param user id or e-mail address of the user who asks
    /// @param items ids of required data that are missing, or attributes such as `attribute:phone`
    record Asking(@Nullable String user, @Nullable List<String> items, @Nullable String text) {}

    record Asked(long lead, List<String> items) {}

    /// Who holds the lead after the answer, such as `seller:sales:4be0…`.
    record Answer(long lead, String holder) {
        static Answer of(long lead, Holder holder) {
            return new Answer(lead, HolderText.of(holder));
        }
    }

    @PostMapping("/{lead}/accept")
    Answer accept(@PathVariable long lead, @RequestBody Acceptance body) {
        var problems = new ArrayList<Problem.Place>();
        var user = user(body.user(), problems);
        refuse(problems);
        var call = Optional.ofNullable(body.call()).map(NextStep::call);
        return answer(lead, handovers.accept(lead, user.orElseThrow(), call));
    }

    @PostMapping("/{lead}/return")
    Answer giveBack(@PathVariable long lead, @RequestBody Return body) {
        var problems = new ArrayList<Problem.Place>();
        var user = user(body.user(), problems);
        var reason = reason(body.reason(), problems);
        var text = Optional.ofNullable(body.text()).orElse("").strip();
        if (text.length() > LONGEST_TEXT) {
            problems.add(new Problem.Place("text", "at most " + LONGEST_TEXT + " characters"));
        }
        refuse(problems);
        return answer(lead, handovers.giveBack(lead, user.orElseThrow(), reason, text));
    }

    @PostMapping("/{lead}/reassign")
    Answer reassign(@PathVariable long lead, @RequestBody Reassignment body) {
        var problems = new ArrayList<Problem.Place>();
        var user = user(body.user(), problems);
        var desk = Optional.ofNullable(body.desk()).orElse("").strip();
        var reason = Optional.ofNullable(body.reason()).orElse("").strip();
        var seller =
                Optional.ofNullable(body.seller())
                        .flatMap(text -> staffed("seller", text, problems))
                        .map(member -> member.id().toString());
        if (reason.isEmpty() || reason.length() > LONGEST_REASON)
            problems.add(new Problem.Place("reason", "1 to " + LONGEST_REASON + " characters"));
        refuse(problems);
        if (!handovers.isPlace(user.orElseThrow(), lead, desk, seller))
            throw Refusal.invalid("desk", "a desk and a member that this user may give it to");
        return answer(lead, handovers.reassign(lead, user.orElseThrow(), desk, seller, reason));
    }

    /// Asks marketing for what the lead is missing.
    @PostMapping("/{lead}/question")
    Asked ask(@PathVariable long lead, @RequestBody Asking body) {
        var problems = new ArrayList<Problem.Place>();
        var user = user(body.user(), problems);
        var items = Optional.ofNullable(body.items()).orElse(List.of());
        if (items.isEmpty() || !items.stream().allMatch(questions::isItem))
            problems.add(
                    new Problem.Place(
                            "items",
                            "ids of required data, or attributes such as attribute:phone"));
        var text = Optional.ofNullable(body.text()).orElse("").strip();
        if (text.length() > Questions.LONGEST)
            problems.add(new Problem.Place("text", "at most " + Questions.LONGEST + " characters"));
        refuse(problems);
        questions
                .ask(lead, user.orElseThrow(), items, text)
                .ifPresent(fact -> {
                    throw Refusal.conflict("not-asked", fact.cause().detail());
                });
        return new Asked(lead, items);
    }

    private static Answer answer(long lead, Handovers.Answered answered) {
        if (answered.isDone()) return Answer.of(lead, answered.holder());
        answered.hindrance()
                .ifPresent(fact -> {
                    throw Refusal.conflict("not-yet", fact.cause().detail());
                });
        throw Refusal.conflict(
                "not-open",
                "There is no open handover of this lead for this user; it is with "
                        + HolderText.of(answered.holder())
                        + ".");
    }

    private Optional<Caller.User> user(@Nullable String text, List<Problem.Place> problems) {
        return staffed("user", text, problems);
    }

    private Optional<Caller.User> staffed(
            String field, @Nullable String text, List<Problem.Place> problems) {
        var found = staff.active(Optional.ofNullable(text).orElse(""));
        if (found.isEmpty()) {
            problems.add(
                    new Problem.Place(field, "id or e-mail address of a user who can sign in"));
        }
        return found;
    }

    private String reason(@Nullable String text, List<Problem.Place> problems) {
        var reason = Optional.ofNullable(text).orElse("").strip();
        var known = reasons.ids();
        if (!known.contains(reason)) {
            problems.add(new Problem.Place("reason", "one of " + String.join(", ", known)));
        }
        return reason;
    }

    private static void refuse(List<Problem.Place> problems) {
        if (!problems.isEmpty()) throw new Refusal(Problem.invalid(problems));
    }
}
