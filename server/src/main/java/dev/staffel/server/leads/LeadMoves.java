package dev.staffel.server.leads;

import dev.staffel.engine.Fact;
import dev.staffel.engine.KnownAttribute;
import dev.staffel.engine.stage.Decider;
import dev.staffel.server.access.Caller;
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

    LeadMoves(OpenLeads leads, LeadWork work) {
        this.leads = leads;
        this.work = work;
    }

    /// A stage that a lead may be moved to.
    ///
    /// @param asks which reason it asks for: `words`, `disqualify`, `loss`, or `nothing`
    /// @param isDeal whether it is about a deal, which has a value
    public record Target(String id, String name, String asks, boolean isDeal) {}

    /// Where a user may move a lead.
    ///
    /// @param stage where it stands, in the reader's language
    /// @param reasons to choose from, by id, in place of words: those of `disqualify` and of `loss`
    public record Moving(
            LeadRow row,
            String stage,
            List<Target> targets,
            Map<String, Map<String, String>> reasons) {}

    /// What came of a move that could be tried.
    ///
    /// @param refused empty when it was done
    /// @param why the refusal in the reader's words
    public record Moved(Optional<Fact.Refused> refused, String why) {}

    /// Where a user may move a lead from its stage.
    ///
    /// @throws NotFound when there is no such lead
    public Moving of(long id, Caller.User user, Locale locale) {
        var open = leads.open(id, locale);
        var moving = Moves.of(open, user);
        var targets =
                moving.targets().stream()
                        .map(one -> new Target(one.id(), one.name(), one.asks(), one.isDeal()))
                        .toList();
        return new Moving(
                open.row(),
                open.reading().stage(open.row().stage()),
                targets,
                Map.of(
                        "disqualify", labels(moving.disqualify()),
                        "loss", labels(moving.loss())));
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
        var reason = reason(open, to, form);
        var value = value(open, to, form);
        if (!form.isValid()) return Optional.empty();
        var refused = work.move(open.id(), user, decider.get(), to, reason);
        if (refused.isEmpty()) tellMore(open.id(), form, user, reason, value);
        return Optional.of(new Moved(refused, refused.map(open.reading()::fact).orElse("")));
    }

    private void tellMore(long lead, Form form, Caller.User user, String reason, String value) {
        var words = form.value("words");
        if (!words.isEmpty() && !words.equals(reason)) work.note(lead, user, words);
        if (!value.isEmpty()) work.learn(lead, user, new TreeMap<>(Map.of(VALUE.id(), value)));
    }

    /// What the deal is worth, if that was said.
    private static String value(OpenLead open, String to, Form form) {
        boolean isDeal = Moves.isDeal(open.playbook().agreement().ladder().stage(to));
        return isDeal && form.has(VALUE.id()) ? KnownForm.number(VALUE, form) : "";
    }

    /// The reason that the move asks for; what is wrong with it is said in the form.
    private static String reason(OpenLead open, String to, Form form) {
        var terms = open.playbook().agreement().handover();
        return switch (Moves.asks(open, open.playbook().agreement().ladder().stage(to))) {
            case "disqualify" ->
                    chosen(form, "disqualify", terms.disqualifyReasons().stream().map(r -> r.id()));
            case "loss" -> chosen(form, "loss", terms.lossReasons().stream().map(r -> r.id()));
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
