package dev.staffel.server.board;

import dev.staffel.server.access.Caller;
import dev.staffel.server.opportunities.OpportunityMoves;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Messages;
import dev.staffel.store.opportunities.Opportunity;
import dev.staffel.store.opportunities.Opportunity.Step;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/// Wins, loses and opens opportunities again from the board.
@Controller
class OpportunityMovePage {
    private final OpportunityMoves moves;
    private final OpportunityBoard board;
    private final Messages messages;

    OpportunityMovePage(OpportunityMoves moves, OpportunityBoard board, Messages messages) {
        this.moves = moves;
        this.board = board;
        this.messages = messages;
    }

    @GetMapping("/board/opportunities/{id}/move")
    Answer ask(@PathVariable long id, Form form, Locale locale) {
        var move = move(moves.find(id), Step.of(form.value("to")), locale);
        return new MovedCard(true, move, form).asked();
    }

    @PostMapping("/board/opportunities/{id}/move")
    Answer move(
            @PathVariable long id,
            Form form,
            Caller.User caller,
            Locale locale,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
        var query = BoardQuery.of(form);
        var step = Step.of(form.required("to"));
        var move = move(moves.find(id), step, locale);
        var card = new MovedCard(htmx != null, move, form);
        if (!move.refused().isEmpty()) return card.refused(query, move.refused());
        if (step.isEmpty() || move.asked().isEmpty()) return card.lacking();
        var moved = moves.move(id, step.get(), form, caller, locale);
        if (moved.isEmpty()) return card.lacking();
        var hindered = moved.get().hindered();
        if (!hindered.isEmpty())
            return card.refused(query, messages.text(locale, hindered, moved.get().lead()));
        var now = moves.find(id);
        var to = move.asked().get().to();
        return card.done(
                query,
                board.card(now, caller, locale),
                to,
                board.heads(query, caller, locale),
                messages.text(locale, "board.moved", move.title(), to.name()),
                !now.isOpen());
    }

    private Move move(Opportunity one, Optional<Step> to, Locale locale) {
        var targets =
                moves.targets(one).stream()
                        .map(step -> new Move.Target(step.word(), board.name(step, locale)))
                        .toList();
        var refusal = to.flatMap(step -> moves.refusal(one, step));
        return new Move(
                "opportunities/" + one.id(),
                one.terms().title(),
                board.name(one.step(), locale),
                targets,
                refusal.isPresent() ? Optional.empty() : to.map(step -> asked(step, locale)),
                refusal.map(word -> messages.text(locale, "board.refused." + word)).orElse(""));
    }

    private Move.Asked asked(Step to, Locale locale) {
        var reasons =
                switch (to) {
                    case LOST -> moves.reasons(locale);
                    case WON -> moves.winReasons(locale);
                    case OPENED, OFFERED -> Map.<String, String>of();
                };
        return new Move.Asked(
                new Move.Target(to.word(), board.name(to, locale)),
                reasons.isEmpty() ? "" : to == Step.WON ? "win" : "reason",
                reasons,
                to != Step.WON && reasons.isEmpty(),
                "nothing",
                Map.of(),
                "");
    }
}
