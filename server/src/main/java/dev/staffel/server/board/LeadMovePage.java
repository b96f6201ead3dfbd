package dev.staffel.server.board;

import dev.staffel.server.access.Caller;
import dev.staffel.server.leads.LeadMoves;
import dev.staffel.server.leads.ListChoices;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Messages;
import dev.staffel.server.shell.NotFound;
import dev.staffel.store.leads.StaffActions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/// Moves a lead to another stage from the board, as the form on its page does.
@Controller
class LeadMovePage {
    private final LeadMoves moves;
    private final LeadBoard board;
    private final ListChoices choices;
    private final Messages messages;

    LeadMovePage(LeadMoves moves, LeadBoard board, ListChoices choices, Messages messages) {
        this.moves = moves;
        this.board = board;
        this.choices = choices;
        this.messages = messages;
    }

    @GetMapping("/board/leads/{id}/move")
    Answer ask(@PathVariable long id, Form form, Caller.User caller, Locale locale) {
        return new MovedCard(true, move(id, form.value("to"), caller, locale), form).asked();
    }

    @PostMapping("/board/leads/{id}/move")
    Answer move(
            @PathVariable long id,
            Form form,
            Caller.User caller,
            Locale locale,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
        var query = BoardQuery.of(form);
        var move = move(id, form.required("to"), caller, locale);
        var card = new MovedCard(htmx != null, move, form);
        if (!move.refused().isEmpty()) return card.refused(query, move.refused());
        if (move.asked().isEmpty()) return card.lacking();
        try {
            var moved = moves.move(id, form, caller, locale);
            if (moved.isEmpty()) return card.lacking();
            if (moved.get().isRefused()) return card.refused(query, moved.get().why());
        } catch (StaffActions.NoSuchLead gone) {
            return card.refused(query, messages.text(locale, "leads.gone"));
        }
        // What follows by the playbook, such as the handover of an MQL, has been decided by now,
        // too.
        var placed = board.placed(id, locale).orElseThrow(NotFound::new);
        var said = messages.text(locale, "board.moved", move.title(), placed.column().name());
        var heads = board.heads(query, caller, locale);
        return card.done(query, placed.card(), placed.column(), heads, said, false);
    }

    private Move move(long id, String to, Caller.User caller, Locale locale) {
        var moving = moves.of(id, caller, locale);
        var asked =
                moving.targets().stream()
                        .filter(one -> one.id().equals(to))
                        .map(one -> asked(one, moving))
                        .findFirst();
        var refused = to.isEmpty() || asked.isPresent() ? "" : why(id, to, locale);
        var targets =
                moving.targets().stream()
                        .map(one -> new Move.Target(one.id(), one.name()))
                        .toList();
        return new Move(
                "leads/" + id, moving.row().name(), moving.stage(), targets, asked, refused);
    }

    private static Move.Asked asked(LeadMoves.Target target, LeadMoves.Moving moving) {
        var chosen = Optional.ofNullable(moving.reasons().get(target.asks()));
        return new Move.Asked(
                new Move.Target(target.id(), target.name()),
                chosen.isPresent() ? target.asks() : "",
                chosen.orElse(Map.of()),
                target.asks().equals("words"),
                target.means(),
                moving.into(),
                moving.ends());
    }

    /// Which roles the playbook lets do it, or that nobody may.
    private String why(long id, String to, Locale locale) {
        var name = choices.in(locale).stages().getOrDefault(to, to);
        List<String> roles = moves.allowed(id, to, locale);
        if (roles.isEmpty()) return messages.text(locale, "board.refused.nobody", name);
        var names =
                roles.stream()
                        .map(role -> messages.text(locale, "users.role." + role))
                        .collect(Collectors.joining(", "));
        return messages.text(locale, "board.refused.roles", name, names);
    }
}
