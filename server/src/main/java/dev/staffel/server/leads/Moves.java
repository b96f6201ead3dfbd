package dev.staffel.server.leads;

import dev.staffel.engine.handover.Reason;
import dev.staffel.engine.stage.Decider;
import dev.staffel.engine.stage.Purpose;
import dev.staffel.engine.stage.Side;
import dev.staffel.engine.stage.Stage;
import dev.staffel.server.access.Caller;
import dev.staffel.server.opportunities.LeadOpportunities;
import dev.staffel.server.opportunities.LeadOpportunities.Meaning;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a person may move a lead, as which decider, and what reason that takes.
final class Moves {
    private Moves() {}

    static LeadView.Moving of(
            OpenLead open,
            Caller.User user,
            LeadOpportunities.Known known,
            Map<String, String> into) {
        var terms = open.playbook().agreement().handover();
        var targets =
                open.playbook().agreement().ladder().stages().stream()
                        .filter(stage -> decider(open, user, stage.id()).isPresent())
                        .map(stage ->
                                new LeadView.Target(
                                        stage.id(),
                                        open.reading().stage(stage.id()),
                                        asks(open, stage, known.meaning(stage)),
                                        known.meaning(stage).word()))
                        .toList();
        return new LeadView.Moving(
                targets,
                choices(open, terms.disqualifyReasons()),
                choices(open, terms.lossReasons()),
                choices(open, terms.winReasons()),
                into,
                known.ends());
    }

    /// The first of the user's roles that the playbook lets decide this move; empty when none may.
    static Optional<Decider> decider(OpenLead open, Caller.User user, String to) {
        var ladder = open.playbook().agreement().ladder();
        var from = open.lead().process().stage();
        if (from.equals(to) || !ladder.knows(to)) return Optional.empty();
        return deciders(user).filter(decider -> ladder.mayMove(from, to, decider)).findFirst();
    }

    /// Which reason a move asks for: `disqualify` or `loss` for one to choose, `win` for one of the opportunity that is won
    /// with it, if anybody will say, `words` for one in the person's words, and `nothing` where sales goes on with what it
    /// has.
    static String asks(OpenLead open, Stage to, Meaning meaning) {
        var terms = open.playbook().agreement().handover();
        boolean wins = meaning == Meaning.ENDS && to.isFor(Purpose.WON);
        if (wins && !terms.winReasons().isEmpty()) return "win";
        if (to.isFor(Purpose.DISQUALIFIED) && !terms.disqualifyReasons().isEmpty())
            return "disqualify";
        if (to.isFor(Purpose.LOST) && !terms.lossReasons().isEmpty()) return "loss";
        var process = open.lead().process();
        boolean goesOn =
                to.side() == Side.SALES
                        && open.playbook().agreement().ladder().isForward(process.stage(), to.id())
                        && !process.holder().isMarketing();
        return goesOn ? "nothing" : "words";
    }

    private static Stream<Decider> deciders(Caller.User user) {
        return user.roles().stream()
                .sorted()
                .map(role -> Decider.valueOf(role.name()))
                .collect(Collectors.toCollection(java.util.TreeSet::new))
                .stream();
    }

    private static List<LeadView.Choice> choices(OpenLead open, List<Reason> reasons) {
        return reasons.stream()
                .map(reason ->
                        new LeadView.Choice(
                                reason.id(), reason.label().in(open.locale().getLanguage())))
                .toList();
    }
}
