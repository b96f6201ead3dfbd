package dev.staffel.server.leads;

import dev.staffel.engine.KnownAttribute;
import dev.staffel.engine.stage.Decider;
import dev.staffel.engine.stage.Purpose;
import dev.staffel.engine.stage.Stage;
import dev.staffel.server.access.Caller;
import dev.staffel.server.opportunities.Entry;
import dev.staffel.server.opportunities.EntryForm;
import dev.staffel.server.opportunities.LeadOpportunities;
import dev.staffel.server.opportunities.LeadOpportunities.Meaning;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.store.read.LeadRow;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Moving a lead by hand, with the same rights, reasons and refusals on every page.
@Component
public final class LeadMoves {
    private static final int LONGEST_REASON = 500;
    private static final KnownAttribute VALUE = KnownAttribute.OPPORTUNITY_VALUE;
    private static final List<Decider> PERSONS =
            List.copyOf(EnumSet.complementOf(EnumSet.of(Decider.CRITERIA, Decider.RECORDED)));

    private final OpenLeads leads;
    private final LeadWork work;
    private final LeadOpportunities opportunities;
    private final EntryForm entries;

    LeadMoves(OpenLeads leads, LeadWork work, LeadOpportunities opportunities, EntryForm entries) {
        this.leads = leads;
        this.work = work;
        this.opportunities = opportunities;
        this.entries = entries;
    }

    /// A stage that a lead may be moved to.
    ///
    /// @param asks which reason it asks for: `words`, `disqualify`, `loss`, `win` (which may be left out), or `nothing`
    /// @param means for opportunities: a word of [LeadOpportunities.Meaning]
    public record Target(String id, String name, String asks, String means) {}

    /// Where a user may move a lead.
    ///
    /// @param stage where it stands, in the reader's language
    /// @param reasons to choose from, by id, in place of words: those of `disqualify`, of `loss` and of `win`
    /// @param into the opportunities that it may come into, by id
    /// @param ends the title of the opportunity that would end with it, empty when there is none
    public record Moving(
            LeadRow row,
            String stage,
            List<Target> targets,
            Map<String, Map<String, String>> reasons,
            Map<String, String> into,
            String ends) {}

    /// What came of a move that could be tried.
    ///
    /// @param why it was refused, in the reader's words; empty when it was done
    public record Moved(String why) {
        public boolean isRefused() {
            return !why.isEmpty();
        }
    }

    /// A move that may be tried.
    ///
    /// @param reason of the playbook's where the stage asks for one, else the person's words
    /// @param words what the person says of it
    /// @param entry with what it comes to the stage of opportunities, where it needs that
    /// @param value of the opportunity that ends with it, where it is told, in the smallest unit of its currency
    record Wanted(
            Stage to,
            Decider decider,
            String reason,
            String words,
            Optional<Entry> entry,
            Optional<Long> value) {}

    /// Where a user may move a lead from its stage.
    ///
    /// @throws NotFound when there is no such lead
    public Moving of(long id, Caller.User user, Locale locale) {
        var open = leads.open(id, locale);
        var moving = moving(open, user);
        var targets =
                moving.targets().stream()
                        .map(one -> new Target(one.id(), one.name(), one.asks(), one.means()))
                        .toList();
        return new Moving(
                open.row(),
                open.reading().stage(open.row().stage()),
                targets,
                Map.of(
                        "disqualify", labels(moving.disqualify()),
                        "loss", labels(moving.loss()),
                        "win", labels(moving.win())),
                moving.into(),
                moving.ends());
    }

    LeadView.Moving moving(OpenLead open, Caller.User user) {
        var known = known(open);
        return Moves.of(open, user, known, opportunities.choices(known, open.locale()));
    }

    LeadOpportunities.Known known(OpenLead open) {
        return opportunities.of(open.row(), open.playbook().agreement().ladder());
    }

    private static Map<String, String> labels(List<LeadView.Choice> choices) {
        var labels = new LinkedHashMap<String, String>();
        for (var choice : choices) labels.put(choice.id(), choice.label());
        return labels;
    }

    /// Which roles the playbook lets move the lead there, as their words such as `head-of-sales`; none where nobody may.
    public List<String> allowed(long id, String to, Locale locale) {
        var open = leads.open(id, locale);
        var ladder = open.playbook().agreement().ladder();
        var from = open.lead().process().stage();
        if (!ladder.knows(to) || !ladder.knows(from)) return List.of();
        return PERSONS.stream()
                .filter(decider -> ladder.mayMove(from, to, decider))
                .map(decider -> decider.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    /// Moves a lead as a form says; empty when the form lacks something, which it then says.
    public Optional<Moved> move(long id, Form form, Caller.User user, Locale locale) {
        return move(leads.open(id, locale), form, user);
    }

    Optional<Moved> move(OpenLead open, Form form, Caller.User user) {
        var to = form.required("to");
        var decider = Moves.decider(open, user, to);
        if (decider.isEmpty()) {
            form.reject("to", "leads.move.not-yours");
            return Optional.empty();
        }
        var known = known(open);
        var stage = open.playbook().agreement().ladder().stage(to);
        var meaning = known.meaning(stage);
        if (meaning == Meaning.SEVERAL) form.reject("to", "leads.move.several");
        var reason = reason(open, stage, meaning, form);
        var worth = meaning == Meaning.WORTH && form.has(VALUE.id()) ? number(form) : "";
        var value = meaning == Meaning.ENDS ? entries.value(form) : Optional.<Long>empty();
        var entry =
                meaning == Meaning.OPENS
                        ? Optional.of(entries.read(form, open.row(), known, user))
                        : Optional.<Entry>empty();
        if (!form.isValid()) return Optional.empty();
        var words = form.value("words");
        var wanted = new Wanted(stage, decider.get(), reason, words, entry, value);
        var moved = done(open, user, known, wanted);
        if (!moved.isRefused() && !worth.isEmpty())
            work.learn(open.id(), user, new TreeMap<>(Map.of(VALUE.id(), worth)));
        return Optional.of(moved);
    }

    private static String number(Form form) {
        return KnownForm.number(VALUE, form);
    }

    /// Moves the lead, and its opportunity with it where there is one.
    Moved done(OpenLead open, Caller.User user, LeadOpportunities.Known known, Wanted move) {
        var why =
                switch (known.meaning(move.to())) {
                    case OPENS ->
                            opportunities.enter(
                                    open.row(),
                                    move.entry().orElseThrow(),
                                    move.reason(),
                                    user,
                                    open.locale());
                    case ENDS -> end(open, user, known, move);
                    case NOTHING, WORTH, SEVERAL ->
                            work.move(
                                            open.id(),
                                            user,
                                            move.decider(),
                                            move.to().id(),
                                            move.reason())
                                    .map(open.reading()::fact)
                                    .orElse("");
                };
        if (why.isEmpty() && !move.words().isEmpty() && !move.words().equals(move.reason()))
            work.note(open.id(), user, move.words());
        return new Moved(why);
    }

    private String end(
            OpenLead open, Caller.User user, LeadOpportunities.Known known, Wanted move) {
        var end =
                new LeadOpportunities.End(
                        move.to().isFor(Purpose.WON),
                        isOfThePlaybook(open, move.to()) ? move.reason() : "",
                        move.words(),
                        move.value());
        return opportunities.end(open.row(), known, end, user, open.locale());
    }

    private static boolean isOfThePlaybook(OpenLead open, Stage to) {
        return List.of("loss", "win").contains(Moves.asks(open, to, Meaning.ENDS));
    }

    /// The reason that the move asks for; what is wrong with it is said in the form.
    private static String reason(OpenLead open, Stage to, Meaning meaning, Form form) {
        var terms = open.playbook().agreement().handover();
        return switch (Moves.asks(open, to, meaning)) {
            case "disqualify" ->
                    chosen(form, "disqualify", terms.disqualifyReasons().stream().map(r -> r.id()));
            case "loss" -> chosen(form, "loss", terms.lossReasons().stream().map(r -> r.id()));
            case "win" ->
                    form.has("win")
                            ? chosen(form, "win", terms.winReasons().stream().map(r -> r.id()))
                            : "";
            case "words" -> form.required("words", LONGEST_REASON);
            default -> form.value("words");
        };
    }

    private static String chosen(Form form, String field, Stream<String> known) {
        var reason = form.required(field);
        if (!known.collect(Collectors.toSet()).contains(reason))
            form.reject(field, "shell.form.required");
        return reason;
    }
}
