package dev.staffel.server.opportunities;

import dev.staffel.engine.stage.Ladder;
import dev.staffel.engine.stage.Purpose;
import dev.staffel.engine.stage.Stage;
import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Messages;
import dev.staffel.store.opportunities.Hindered;
import dev.staffel.store.opportunities.Opportunity;
import dev.staffel.store.opportunities.OpportunityList;
import dev.staffel.store.opportunities.Terms;
import dev.staffel.store.read.LeadRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What moving a lead by hand means for opportunities: a lead that comes to the stage of opportunities comes with one, and
/// one that is won or lost ends the one that it was in.
@Component
public final class LeadOpportunities {
    private final OpportunityList list;
    private final OpportunityWork work;
    private final Messages messages;

    LeadOpportunities(OpportunityList list, OpportunityWork work, Messages messages) {
        this.list = list;
        this.work = work;
        this.messages = messages;
    }

    /// What a move to a stage means.
    public enum Meaning {
        NOTHING,
        /// The lead needs an opportunity to be in: a new one, an open one of its company, or one that had ended.
        OPENS,
        /// The lead takes the one that it is in along to its end.
        ENDS,
        /// It is in several open ones, of which only a person knows which ended.
        SEVERAL,
        /// It is in none, and what it is worth may be told all the same.
        WORTH;

        /// The word used in forms.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The opportunities of one lead and its company, as far as a move is about them.
    ///
    /// @param stage of the lead; empty where the ladder in force has none such
    /// @param own those that it is in
    /// @param account the open ones of its company
    public record Known(Optional<Stage> stage, List<Opportunity> own, List<Opportunity> account) {
        public Known {
            own = List.copyOf(own);
            account = List.copyOf(account);
        }

        private List<Opportunity> open() {
            return own.stream().filter(Opportunity::isOpen).toList();
        }

        public Meaning meaning(Stage to) {
            if (to.isFor(Purpose.OPPORTUNITY))
                return open().isEmpty() ? Meaning.OPENS : Meaning.NOTHING;
            if (!to.isFor(Purpose.WON) && !to.isFor(Purpose.LOST)) return Meaning.NOTHING;
            int many = isAt(Purpose.OPPORTUNITY) ? open().size() : 0;
            if (many == 0) return to.isFor(Purpose.WON) ? Meaning.WORTH : Meaning.NOTHING;
            return many == 1 ? Meaning.ENDS : Meaning.SEVERAL;
        }

        /// The title of the one that ends with the lead; empty when none does.
        public String ends() {
            return open().size() == 1 ? open().getFirst().terms().title() : "";
        }

        /// Those that ended as the lead did, and may go on with it.
        private Stream<Opportunity> ended() {
            return own.stream()
                    .filter(one ->
                            (one.state() == Opportunity.State.WON && isAt(Purpose.WON))
                                    || (one.state() == Opportunity.State.LOST
                                            && isAt(Purpose.LOST)));
        }

        private boolean isAt(Purpose purpose) {
            return stage.filter(at -> at.isFor(purpose)).isPresent();
        }

        Optional<Opportunity> named(String id) {
            return Stream.concat(ended(), account.stream())
                    .filter(one -> Long.toString(one.id()).equals(id))
                    .findFirst();
        }
    }

    /// How the one opportunity of a lead ends.
    ///
    /// @param reason one of the playbook's, or empty
    /// @param value where it is told only now, in the smallest unit of its currency
    public record End(boolean won, String reason, String words, Optional<Long> value) {}

    /// How a lead and its company stand.
    public Known of(LeadRow lead, Ladder ladder) {
        var stage =
                ladder.knows(lead.stage())
                        ? Optional.of(ladder.stage(lead.stage()))
                        : Optional.<Stage>empty();
        var own = list.ofLead(lead.id());
        var account = list.openAt(lead.company()).stream().filter(one -> !own.contains(one));
        return new Known(stage, own, account.toList());
    }

    /// What a lead may come with, by the word of a form: one of its own that ended, a new one (an empty word), or an open one
    /// of its company. What is most likely stands first.
    public Map<String, String> choices(Known known, Locale locale) {
        var choices = new LinkedHashMap<String, String>();
        known.ended().forEach(one -> choices.put("" + one.id(), text(one, "again", locale)));
        choices.put("", messages.text(locale, "opportunities.move.new"));
        known.account().forEach(one -> choices.put("" + one.id(), text(one, "join", locale)));
        return choices;
    }

    private String text(Opportunity one, String deed, Locale locale) {
        return messages.text(locale, "opportunities.move." + deed, one.terms().title());
    }

    /// Moves a lead to the stage of opportunities with what a form or a program said.
    ///
    /// @param reason of the move in the person's words; the title stands for it where there are none
    /// @return what hindered it, in the reader's words; empty when it was done
    public String enter(LeadRow lead, Entry entry, String reason, Caller.User by, Locale locale) {
        return done(lead, locale, () -> enter(lead.id(), entry, reason, by));
    }

    private void enter(long lead, Entry entry, String reason, Caller.User by) {
        var into = entry.into();
        if (into.isEmpty()) work.openMoving(entry.terms(), lead, said(reason, entry.terms()), by);
        else if (into.get().isOpen())
            work.attachMoving(into.get().id(), lead, said(reason, into.get().terms()), by);
        else work.reopen(into.get().id(), reason, by);
    }

    private static String said(String reason, Terms terms) {
        return reason.isEmpty() ? terms.title() : reason;
    }

    /// Wins or loses the one open opportunity of a lead, and the lead with it.
    ///
    /// @return what hindered it, in the reader's words; empty when it was done
    public String end(LeadRow lead, Known known, End end, Caller.User by, Locale locale) {
        long id = known.open().getFirst().id();
        return done(lead, locale, () -> end(id, end, by));
    }

    private void end(long id, End end, Caller.User by) {
        if (end.value().isEmpty()) work.end(id, end.won(), end.reason(), end.words(), by);
        else work.end(id, end.value().get(), end.won(), end.reason(), end.words(), by);
    }

    private String done(LeadRow lead, Locale locale, Runnable act) {
        try {
            act.run();
            return "";
        } catch (Hindered hindered) {
            var key = "opportunities.hindered." + OpportunityMoves.word(hindered);
            return messages.text(locale, key, lead.name());
        }
    }
}
