package dev.staffel.store.opportunities;

import dev.staffel.engine.Holder;
import dev.staffel.engine.Lead;
import dev.staffel.engine.Playbook;
import dev.staffel.engine.Signal;
import dev.staffel.engine.handover.Desk;
import dev.staffel.engine.stage.Decider;
import dev.staffel.engine.stage.Ladder;
import dev.staffel.engine.stage.Purpose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The signals by which a person brings a lead along with its opportunity, as far as the playbook lets them.
///
/// A lead that is a customer already stays one, and one that a person has taken out of the opportunity's stage stays where
/// it was put. On a ladder without a stage for opportunities nobody is moved.
record Ways(Playbook playbook, Actor actor, Instant now) {

    /// Into the opportunity: straight, or by way of accepting; an open offer is answered as accepted.
    ///
    /// @throws Hindered when there is no way
    List<Signal> in(long number, Lead lead, String reason) {
        var to = stage(Purpose.OPPORTUNITY);
        var from = lead.process().stage();
        if (to.isEmpty() || isAtOrBehind(from, to.get())) return answered(number, lead);
        var way = new ArrayList<>(answered(number, lead));
        var accepted = ladder().stageFor(Purpose.ACCEPTED).id();
        if (!way.isEmpty()) {
            add(way, number, accepted, to.get(), reason);
        } else if (decider(from, to.get()).isPresent()) {
            add(way, number, from, to.get(), reason);
        } else {
            add(way, number, from, accepted, reason);
            add(way, number, accepted, to.get(), reason);
        }
        return way;
    }

    /// From where it stands to the stage of opportunities, as a person says who knows that stage; nothing when it is there.
    ///
    /// @throws Hindered when the playbook does not let them
    List<Signal> straight(long number, Lead lead, String reason) {
        var from = lead.process().stage();
        var to = stage(Purpose.OPPORTUNITY);
        if (to.isEmpty() || from.equals(to.get())) return answered(number, lead);
        var way = new ArrayList<Signal>();
        add(way, number, from, to.get(), reason);
        return way;
    }

    /// To its end, from the opportunity's stage only.
    ///
    /// @throws Hindered when the playbook does not let them
    List<Signal> out(long number, Lead lead, Purpose end, String reason) {
        var from = lead.process().stage();
        var to = stage(end);
        if (to.isEmpty() || !isAt(from, Purpose.OPPORTUNITY)) return List.of();
        var way = new ArrayList<Signal>();
        add(way, number, from, to.get(), reason);
        return way;
    }

    /// Back from where the end had brought it.
    ///
    /// @throws Hindered when the playbook does not let them
    List<Signal> back(long number, Lead lead, Purpose end, String reason) {
        var from = lead.process().stage();
        var to = stage(Purpose.OPPORTUNITY);
        if (to.isEmpty() || !isAt(from, end)) return List.of();
        var way = new ArrayList<Signal>();
        add(way, number, from, to.get(), reason);
        return way;
    }

    /// The answer to an open offer of sales. One of requalification is not for this: it is passed on first.
    private List<Signal> answered(long number, Lead lead) {
        var offer = lead.process().offer();
        if (offer.isEmpty()) return List.of();
        var desk = playbook.agreement().handover().desk(offer.get().desk());
        if (desk.kind() == Desk.Kind.REQUALIFICATION || !mayAnswer(lead))
            throw new Hindered(Hindered.By.NO_WAY, number);
        return List.of(new Signal.Accepted(now, actor.id()));
    }

    private boolean mayAnswer(Lead lead) {
        return !(lead.process().holder() instanceof Holder.Marketing)
                && (actor.deciders().contains(Decider.SALES)
                        || actor.deciders().contains(Decider.HEAD_OF_SALES));
    }

    private void add(List<Signal> way, long number, String from, String to, String reason) {
        var decider = decider(from, to).orElseThrow(() -> new Hindered(Hindered.By.NO_WAY, number));
        way.add(new Signal.Moved(now, actor.id(), decider, to, reason));
    }

    private Optional<Decider> decider(String from, String to) {
        return actor.deciders().stream()
                .filter(decider -> ladder().mayMove(from, to, decider))
                .findFirst();
    }

    private boolean isAt(String stage, Purpose purpose) {
        return ladder().knows(stage) && ladder().stage(stage).isFor(purpose);
    }

    private boolean isAtOrBehind(String from, String to) {
        return ladder().knows(from)
                && ladder().stage(from).onTheWay()
                && ladder().rank(from) >= ladder().rank(to);
    }

    private Optional<String> stage(Purpose purpose) {
        return ladder().find(purpose).map(stage -> stage.id());
    }

    private Ladder ladder() {
        return playbook.agreement().ladder();
    }
}
