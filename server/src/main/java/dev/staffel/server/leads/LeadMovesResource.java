package dev.staffel.server.leads;

import dev.staffel.engine.handover.Reason;
import dev.staffel.engine.stage.Stage;
import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Refusal;
import dev.staffel.server.opportunities.Entry;
import dev.staffel.server.opportunities.EntryBody;
import dev.staffel.server.opportunities.EntryForm;
import dev.staffel.server.opportunities.LeadOpportunities.Known;
import dev.staffel.server.opportunities.LeadOpportunities.Meaning;
import dev.staffel.server.users.Saying;
import dev.staffel.server.users.Staff;
import dev.staffel.store.leads.StaffActions;
import dev.staffel.store.opportunities.Opportunity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Moves leads for programs, as users do on the lead's page and on the board.
@RestController
class LeadMovesResource {
    private static final int LONGEST = 500;

    private final OpenLeads leads;
    private final LeadMoves moves;
    private final EntryForm entries;
    private final Staff staff;

    LeadMovesResource(OpenLeads leads, LeadMoves moves, EntryForm entries, Staff staff) {
        this.leads = leads;
        this.moves = moves;
        this.entries = entries;
        this.staff = staff;
    }

    /// @param user who moves it, by id or e-mail address
    /// @param to the stage
    /// @param reason one of the playbook's, where the stage asks for one
    /// @param words of the user; the reason where the playbook asks for none of its own
    /// @param opportunity with which the lead comes to that stage, as far as known
    /// @param value of the opportunity that ends with the lead, in the smallest unit of its currency
    record Moving(
            @Nullable String user,
            @Nullable String to,
            @Nullable String reason,
            @Nullable String words,
            @Nullable EntryBody opportunity,
            @Nullable Long value) {}

    /// @param opportunities numbers of those that the lead is in, the open and the latest first
    record Moved(long lead, String stage, List<Long> opportunities) {}

    @PostMapping("/api/v1/leads/{id}/move")
    Moved move(@PathVariable long id, @RequestBody Moving body, Locale locale) {
        var open = leads.find(id, locale).orElseThrow(() -> Refusal.notFound("lead"));
        var saying = new Saying(staff);
        var user = saying.user(body.user());
        var known = moves.known(open);
        var wanted = user.flatMap(by -> wanted(body, open, known, by, saying));
        saying.check();
        var moved = tried(open, user.orElseThrow(), known, wanted.orElseThrow());
        if (moved.isRefused()) throw Refusal.conflict("refused", moved.why());
        var now = leads.open(id, locale);
        var in = moves.known(now).own().stream().map(Opportunity::id).toList();
        return new Moved(id, now.lead().process().stage(), in);
    }

    private LeadMoves.Moved tried(
            OpenLead open, Caller.User by, Known known, LeadMoves.Wanted wanted) {
        try {
            return moves.done(open, by, known, wanted);
        } catch (StaffActions.NoSuchLead merged) {
            throw Refusal.notFound("lead");
        }
    }

    private Optional<LeadMoves.Wanted> wanted(
            Moving body, OpenLead open, Known known, Caller.User by, Saying saying) {
        var to = saying.required("to", body.to(), LONGEST);
        var decider = Moves.decider(open, by, to);
        if (decider.isEmpty()) {
            saying.reject("to", "a stage to which the playbook lets this user move the lead");
            return Optional.empty();
        }
        var stage = open.playbook().agreement().ladder().stage(to);
        var words = saying.optional("words", body.words(), LONGEST);
        var meaning = known.meaning(stage);
        var reason = reason(body, open, stage, meaning, words, saying);
        if (meaning == Meaning.SEVERAL)
            saying.reject("to", "the lead is in several open opportunities; end those");
        var value = Optional.ofNullable(body.value());
        if (value.filter(minor -> minor < 0).isPresent()) saying.reject("value", "0 or more");
        var entry = meaning == Meaning.OPENS ? entry(body, open, known, by, saying) : NONE;
        return Optional.of(new LeadMoves.Wanted(stage, decider.get(), reason, words, entry, value));
    }

    private static final Optional<Entry> NONE = Optional.empty();

    private Optional<Entry> entry(
            Moving body, OpenLead open, Known known, Caller.User by, Saying saying) {
        var said = body.opportunity() == null ? EntryBody.UNKNOWN : body.opportunity();
        return entries.read(said, open.row(), known, by, saying.problems());
    }

    private static String reason(
            Moving body, OpenLead open, Stage to, Meaning meaning, String words, Saying saying) {
        var asks = Moves.asks(open, to, meaning);
        if (asks.equals("words") && words.isEmpty()) saying.reject("words", "why it is moved");
        if (asks.equals("words") || asks.equals("nothing")) return words;
        var known = reasons(open, asks).stream().map(Reason::id).toList();
        var reason = saying.optional("reason", body.reason(), LONGEST);
        if (asks.equals("win") && reason.isEmpty()) return "";
        if (!known.contains(reason)) saying.reject("reason", "one of " + String.join(", ", known));
        return reason;
    }

    private static List<Reason> reasons(OpenLead open, String asks) {
        var terms = open.playbook().agreement().handover();
        return switch (asks) {
            case "disqualify" -> terms.disqualifyReasons();
            case "loss" -> terms.lossReasons();
            default -> terms.winReasons();
        };
    }
}
