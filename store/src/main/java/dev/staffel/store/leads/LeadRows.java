package dev.staffel.store.leads;

import dev.staffel.engine.Debt;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Holder;
import dev.staffel.engine.Lead;
import dev.staffel.engine.LeadCodec;
import dev.staffel.engine.Offer;
import dev.staffel.engine.questionnaire.Level;
import dev.staffel.engine.score.Interest;
import dev.staffel.engine.score.Phase;
import dev.staffel.store.bulk.BinaryCopy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Leads as rows of their table, in the order of the columns that `copy-leads` names.
final class LeadRows {
    private static final List<String> CONTACT =
            List.of(
                    "email",
                    "phone",
                    "title",
                    "account.name",
                    "account.country",
                    "account.industry");

    final BinaryCopy copy = new BinaryCopy(43);

    /// @param behaviour how this release decides
    /// @param now interest is shown as of this moment
    void add(LeadFold fold, Engine engine, int behaviour, Instant now) {
        var lead = fold.lead();
        int day = engine.day(now.isAfter(lead.at()) ? now : lead.at());
        var interest = engine.interest(lead, day);
        var offer = lead.process().offer().orElse(null);
        copy.row().int8(fold.number).int8(fold.folded().position());
        copy.timestamp(fold.created()).timestamp(lead.at()).timestamp(lead.process().stageSince());
        copy.timestamp(fold.touches().lastActivity().orElse(null));
        copy.timestamp(engine.wakeAt(lead, fold.askedLast()).orElse(null))
                .timestamp(deadline(lead, offer));
        copy.timestamp(lead.process().debt().flatMap(Debt::deadline).orElse(null));
        copy.int8(lead.process().mergedInto().orElse(null)).int4(fold.folded().version());
        copy.int4(fold.behaviour(behaviour));
        copy.int4(interest.points()).int4(day);
        if (offer == null) copy.nothing();
        else copy.int4(offer.number());
        copy.int2(lead.fit().matched()).int2(lead.fit().known());
        copy.int2(maturity(engine, lead, day));
        copy.int2(engine.level(lead).map(Level::place).orElse(0));
        copy.int2(fold.touches().firstSource()).int2(fold.touches().lastSource());
        copy.bool(!lead.process().isClosed()).text(lead.fit().grade().letter());
        copy.text(lead.process().stage());
        holder(lead.process().holder());
        copy.text(lead.fit().persona());
        person(lead);
        copy.text(fold.touches().firstCampaign()).text(fold.touches().lastCampaign());
        topics(engine, interest);
        copy.bytea(LeadCodec.encode(lead)).words(Words.search(lead));
    }

    private static @Nullable Instant deadline(Lead lead, @Nullable Offer offer) {
        if (offer != null && offer.times().isPresent()) return offer.times().get().deadline();
        if (!lead.process().holder().isMarketing())
            return null; // what others ask is not their own clock
        return lead.process().debt().flatMap(Debt::deadline).orElse(null);
    }

    private static int maturity(Engine engine, Lead lead, int day) {
        var phase = engine.maturity(lead, day);
        return phase.map(Phase::thousandths).orElse(0L).intValue() / 1000;
    }

    private void holder(Holder holder) {
        switch (holder) {
            case Holder.Marketing() -> copy.text("marketing").text("").text("");
            case Holder.Desk(var desk) -> copy.text("desk").text(desk).text("");
            case Holder.Head(var desk) -> copy.text("head").text(desk).text("");
            case Holder.Seller(var desk, var user) -> copy.text("seller").text(desk).text(user);
        }
    }

    private void person(Lead lead) {
        copy.text(Words.sortName(lead));
        var last = Words.value(lead, "last-name");
        copy.text(Words.value(lead, "first-name"))
                .text(last.isEmpty() ? Words.value(lead, "name") : last);
        for (String name : CONTACT) copy.text(Words.value(lead, name));
    }

    /// Topics with any interest, the strongest first.
    private void topics(Engine engine, Interest interest) {
        var topics = engine.playbook().settings().topics();
        var strong = new ArrayList<Integer>();
        for (int place = 1; place <= topics.size(); place++) {
            if (interest.topicMilli(place) >= 1000) strong.add(place);
        }
        strong.sort(
                (one, other) -> Long.compare(interest.topicMilli(other), interest.topicMilli(one)));
        copy.texts(strong.stream().map(place -> topics.get(place - 1).id()).toList());
        copy.integers(
                strong.stream()
                        .mapToInt(place -> (int) (interest.topicMilli(place) / 1000))
                        .toArray());
    }
}
