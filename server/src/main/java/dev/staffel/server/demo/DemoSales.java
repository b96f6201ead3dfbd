package dev.staffel.server.demo;

import dev.staffel.server.customers.Customers;
import dev.staffel.store.identity.Id;
import dev.staffel.store.log.Source;
import dev.staffel.store.objections.Objections;
import dev.staffel.store.opportunities.PastOpportunities;
import dev.staffel.store.read.LeadKeys;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// Writes what sales keeps beside the log: opportunities with their offers, customers' products, who recommended whom, and the
/// library of objections.
@Component
class DemoSales {
    private static final String RECOMMENDED = "referral";
    private static final int FEW = 6;

    private final Sql sql;
    private final Objections objections;
    private final Customers customers;

    DemoSales(Sql sql, Objections objections, Customers customers) {
        this.sql = sql;
        this.objections = objections;
        this.customers = customers;
    }

    /// @param raised the objections of the year, by the ids of their messages
    void write(DemoDeals.Told told, Source source, Map<String, DemoObjection> raised) {
        var keys = new LeadKeys(sql);
        sql.transact(session -> {
            for (DemoDeal deal : told.deals()) write(session, deal, keys);
            refer(session, told, keys);
            raise(session, source, raised);
        });
    }

    private static Optional<Long> lead(LeadKeys keys, int person) {
        return Id.key(Demonstration.SOURCE, Integer.toString(person)).flatMap(keys::find);
    }

    private void write(Session session, DemoDeal deal, LeadKeys keys) {
        var leads = deal.persons().stream().flatMap(one -> lead(keys, one).stream()).toList();
        if (leads.isEmpty()) return;
        PastOpportunities.write(session, deal.past(), leads);
        deal.product()
                .ifPresent(bought ->
                        customers.add(
                                session,
                                leads.getFirst(),
                                bought.what(),
                                bought.mark(),
                                Optional.of(bought.since())));
    }

    /// Some of those who came by a recommendation are linked to whoever had become a customer last by then.
    private void refer(Session session, DemoDeals.Told told, LeadKeys keys) {
        var customers = new TreeMap<Instant, Integer>();
        for (DemoDeal deal : told.deals())
            deal.past()
                    .ending()
                    .filter(end -> end.won())
                    .ifPresent(end -> customers.put(end.at(), deal.persons().getFirst()));
        int last = 0;
        int linked = 0;
        for (DemoSignal signal : told.year()) {
            var person = signal.person();
            if (person.number() == last) continue;
            last = person.number();
            boolean isRecommended = RECOMMENDED.equals(person.attributes().get("origin"));
            var through = customers.lowerEntry(signal.happened());
            if (!isRecommended || through == null || ++linked % FEW != 0) continue;
            var lead = lead(keys, person.number());
            var by = lead(keys, through.getValue());
            if (lead.isPresent() && by.isPresent() && !lead.equals(by))
                this.customers.refer(session, lead.get(), by.get());
        }
    }

    private void raise(Session session, Source source, Map<String, DemoObjection> raised) {
        var ids = new ArrayList<Long>();
        var answers = new ArrayList<List<Long>>();
        for (DemoObjection.Entry entry : DemoObjection.LIBRARY) {
            long id = objections.add(session, entry.words(), entry.tags());
            ids.add(id);
            answers.add(
                    entry.answers().stream()
                            .map(words -> objections.addAnswer(session, id, words))
                            .toList());
        }
        raised.forEach((message, one) ->
                objections.raise(
                        session,
                        source.id(),
                        message,
                        ids.get(one.place()),
                        Optional.of(answers.get(one.place()).get(one.answer())),
                        one.worked()));
    }
}
