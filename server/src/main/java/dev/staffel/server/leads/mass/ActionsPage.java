package dev.staffel.server.leads.mass;

import dev.staffel.playbook.reading.Reading;
import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.server.users.People;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadList;
import dev.staffel.store.read.LeadRow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What became of actions on many leads: how far they are, what could not be done and why, and taking them back.
@Controller
class ActionsPage {
    private static final int LATEST = 50;
    private static final int LEFT_SHOWN = 200;

    private final MassActions actions;
    private final MassRunner runner;
    private final LeadList leads;
    private final PlaybookVersions versions;
    private final People people;

    ActionsPage(
            MassActions actions,
            MassRunner runner,
            LeadList leads,
            PlaybookVersions versions,
            People people) {
        this.actions = actions;
        this.runner = runner;
        this.leads = leads;
        this.versions = versions;
        this.people = people;
    }

    /// An action as pages show it.
    ///
    /// @param target what the leads were brought to, in words; empty where there is none
    /// @param undoneBy the number of the action that takes it back; 0 where there is none
    record View(
            MassAction action,
            String by,
            String target,
            MassActions.Progress progress,
            List<LeftLine> left,
            int undoneBy,
            boolean mayChange) {
        View {
            left = List.copyOf(left);
        }

        boolean mayUndo() {
            return mayChange
                    && action.isOver()
                    && action.kind() != MassAction.Kind.UNDO
                    && progress.done() > 0
                    && undoneBy == 0;
        }

        boolean mayStop() {
            return mayChange && !action.isOver();
        }

        long handled() {
            return progress.done() + progress.refused();
        }
    }

    /// A lead that it could not be done with.
    ///
    /// @param isWord whether the reason is a word with a text, and not a sentence
    record LeftLine(long lead, String name, String reason, boolean isWord) {}

    @GetMapping("/leads/actions")
    Answer list(Caller.User caller, Locale locale) {
        return Page.of("leads/mass/list")
                .with(
                        "actions",
                        actions.latest(LATEST).stream()
                                .map(action -> view(action, 0, caller, locale))
                                .toList());
    }

    @GetMapping("/leads/actions/{id}")
    Answer show(@PathVariable int id, Caller.User caller, Locale locale) {
        return Page.of("leads/mass/show")
                .part("leads/mass/progress")
                .with("view", view(find(id), LEFT_SHOWN, caller, locale));
    }

    @PostMapping("/leads/actions/{id}/stop")
    Answer stop(@PathVariable int id, Caller.User caller) {
        if (!mayChange(find(id), caller)) throw new NotFound();
        actions.stop(id);
        return Done.to("/leads/actions/" + id).saying("mass.stopping");
    }

    @PostMapping("/leads/actions/{id}/undo")
    Answer undo(@PathVariable int id, Form form, Caller.User caller, Locale locale) {
        var view = view(find(id), 0, caller, locale);
        if (!view.mayUndo()) throw new NotFound();
        var typed = form.value("text");
        var reason = typed.isEmpty() ? view.action().text() : typed;
        int undo = actions.addUndo(caller, view.action(), reason);
        runner.wake();
        return Done.to("/leads/actions/" + undo);
    }

    private MassAction find(int id) {
        return actions.find(id).orElseThrow(NotFound::new);
    }

    /// Whoever asked for it, and heads and administrators.
    private static boolean mayChange(MassAction action, Caller.User user) {
        return action.by().equals(user.id())
                || user.is(Role.ADMINISTRATOR)
                || user.is(Role.HEAD_OF_MARKETING)
                || user.is(Role.HEAD_OF_SALES);
    }

    private View view(MassAction action, int leftShown, Caller.User caller, Locale locale) {
        return new View(
                action,
                people.name(action.by().toString()),
                target(action, locale),
                actions.progress(action.id()),
                leftShown == 0 ? List.of() : left(action.id(), leftShown),
                actions.undoing(action.id()).orElse(0),
                mayChange(action, caller));
    }

    private List<LeftLine> left(int id, int shown) {
        var left = actions.left(id, shown);
        Map<Long, String> names =
                leads.rows(left.stream().map(MassActions.Left::lead).toList()).stream()
                        .collect(Collectors.toMap(LeadRow::id, LeadRow::name));
        return left.stream()
                .map(one ->
                        new LeftLine(
                                one.lead(),
                                names.getOrDefault(one.lead(), ""),
                                one.reason(),
                                one.reason().matches("[a-z-]+")))
                .toList();
    }

    private String target(MassAction action, Locale locale) {
        var playbook = versions.playbook(versions.inForce().number());
        var reading = Reading.of(playbook, locale.getLanguage(), people::name);
        return switch (action.kind()) {
            case ASSIGN ->
                    reading.holder(
                            action.seller().isEmpty()
                                    ? new dev.staffel.engine.Holder.Desk(action.desk())
                                    : new dev.staffel.engine.Holder.Seller(
                                            action.desk(), action.seller()));
            case MOVE -> reading.stage(action.stage());
            case NOTE, UNDO -> "";
        };
    }
}
