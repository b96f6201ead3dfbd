package dev.staffel.server.handover;

import dev.staffel.engine.KnownAttribute;
import dev.staffel.engine.Lead;
import dev.staffel.engine.handover.Occasion;
import dev.staffel.engine.questionnaire.Answered;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadRow;
import dev.staffel.store.read.Offers;
import dev.staffel.store.read.OneLead;
import dev.staffel.store.read.StoredState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Puts the open offers of an inbox into their order.
@Component
class Ranking {
    /// So many are looked at, the nearest deadlines first; a seller has fewer, heads may have more.
    static final int MOST = 200;

    private final Offers offers;
    private final OneLead leads;
    private final PlaybookVersions versions;

    Ranking(Offers offers, OneLead leads, PlaybookVersions versions) {
        this.offers = offers;
        this.leads = leads;
        this.versions = versions;
    }

    /// What is worth most at an instant comes first.
    ///
    /// @param whose empty for everybody's
    List<Ranked> of(Optional<Offers.Whose> whose, Instant at) {
        var ranked = ranked(offers.page(whose, Offers.Behind.NONE, MOST), at);
        ranked.sort(Worth.ORDER);
        return ranked;
    }

    /// What each is worth at an instant, in the order given.
    List<Ranked> ranked(List<LeadRow> rows, Instant at) {
        var states = leads.states(rows.stream().map(LeadRow::id).toList());
        var ranked = new ArrayList<Ranked>();
        for (LeadRow row : rows) {
            var state = states.get(row.id());
            if (state != null && row.deadline().isPresent())
                ranked.add(ranked(row, state, row.deadline().get(), at));
        }
        return ranked;
    }

    private Ranked ranked(LeadRow row, StoredState state, Instant deadline, Instant at) {
        var engine = versions.engine(state.version());
        var lead = state.lead(engine);
        var level = engine.answered(lead).flatMap(Answered::level);
        boolean isEnquiry =
                lead.process()
                        .offer()
                        .filter(offer -> offer.occasion() == Occasion.ENQUIRY)
                        .isPresent();
        var offered =
                new Worth.Offered(
                        deadline,
                        isEnquiry,
                        level,
                        row.maturity(),
                        row.interest(),
                        row.grade(),
                        value(lead));
        return new Ranked(row, Worth.of(offered, at), level);
    }

    private static Optional<Long> value(Lead lead) {
        var known = lead.evidence().attributes().value(KnownAttribute.OPPORTUNITY_VALUE.id());
        return known != null && known.matches("\\d{1,15}")
                ? Optional.of(Long.valueOf(known))
                : Optional.empty();
    }
}
