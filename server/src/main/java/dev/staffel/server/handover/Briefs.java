package dev.staffel.server.handover;

import dev.staffel.engine.Engine;
import dev.staffel.engine.KnownAttribute;
import dev.staffel.engine.Lead;
import dev.staffel.engine.Offer;
import dev.staffel.engine.criteria.Truth;
import dev.staffel.engine.score.ScoreLine;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.playbook.reading.RouteWords;
import dev.staffel.server.access.Caller;
import dev.staffel.server.opportunities.OpportunityCards;
import dev.staffel.server.users.People;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadRow;
import dev.staffel.store.read.OneLead;
import dev.staffel.store.read.StoredState;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Writes the briefs of offers.
@Component
class Briefs {
    private static final int REASONS = 3;
    private static final int COLLEAGUES = 4;

    private final Sql sql;
    private final OneLead leads;
    private final PlaybookVersions versions;
    private final BriefHistory history;
    private final Colleagues colleagues;
    private final OpportunityCards opportunities;
    private final People people;
    private final Handovers handovers;
    private final Clock clock;

    Briefs(
            Sql sql,
            OneLead leads,
            PlaybookVersions versions,
            BriefHistory history,
            Colleagues colleagues,
            OpportunityCards opportunities,
            People people,
            Handovers handovers,
            Clock clock) {
        this.sql = sql;
        this.leads = leads;
        this.versions = versions;
        this.history = history;
        this.colleagues = colleagues;
        this.opportunities = opportunities;
        this.people = people;
        this.handovers = handovers;
        this.clock = clock;
    }

    /// The brief of a lead's open offer for whoever may answer it by a link; empty where none waits for an answer.
    Optional<Brief> of(LeadRow row, Locale locale) {
        return of(List.of(row), Optional.empty(), locale).stream().findFirst();
    }

    /// @param reader who may answer some of them; nobody in particular when a program asks
    List<Brief> of(List<LeadRow> rows, Optional<Caller.User> reader, Locale locale) {
        var states = leads.states(rows.stream().map(LeadRow::id).toList());
        var rosters = new Rosters(sql);
        Function<Lead, List<Handovers.Place>> places =
                lead ->
                        reader.map(user -> handovers.places(user, lead, locale, rosters))
                                .orElse(List.of());
        var briefs = new ArrayList<Brief>();
        for (LeadRow row : rows) {
            var state = states.get(row.id());
            if (state != null) brief(row, state, places, locale).ifPresent(briefs::add);
        }
        return briefs;
    }

    /// Empty when the offer was answered between the two readings.
    private Optional<Brief> brief(
            LeadRow row,
            StoredState state,
            Function<Lead, List<Handovers.Place>> places,
            Locale locale) {
        var engine = versions.engine(state.version());
        var lead = state.lead(engine);
        var reading = Reading.of(engine.playbook(), locale.getLanguage(), people::name);
        return lead.process()
                .offer()
                .flatMap(offer -> brief(row, engine, lead, offer, reading, places, locale));
    }

    private Optional<Brief> brief(
            LeadRow row,
            Engine engine,
            Lead lead,
            Offer offer,
            Reading reading,
            Function<Lead, List<Handovers.Place>> places,
            Locale locale) {
        if (offer.times().isEmpty()) return Optional.empty();
        var now = clock.instant();
        int today = engine.day(now);
        var deadline = offer.times().get().deadline();
        var handover = engine.playbook().agreement().handover();
        var facts = leads.facts(row.id());
        var words = new RouteWords(locale.getLanguage(), people::name);
        var decided = WhyOffered.decided(facts, offer);
        var past = history.of(row.id(), decided.position(), engine, reading, locale);
        return Optional.of(
                new Brief(
                        row,
                        reading.cause(decided.cause()),
                        past.crossed(),
                        reading.holder(lead.process().holder()),
                        WhyOffered.holder(facts, reading, words),
                        offer.since(),
                        deadline,
                        Duration.between(now, deadline),
                        reasons(engine, lead, reading, today),
                        topics(row, reading),
                        engine.maturity(lead, today).map(reading::phase).orElse(""),
                        persona(engine, lead, locale),
                        unknown(engine, lead, locale),
                        past.acts(),
                        past.said(),
                        consent(lead, "consent.phone"),
                        consent(lead, "consent.newsletter"),
                        account(row, lead, reading, locale),
                        BriefQuestions.of(engine, lead, facts, reading, locale),
                        handover.returnReasons().stream()
                                .map(reason ->
                                        new Brief.Choice(
                                                reason.id(),
                                                reason.label().in(locale.getLanguage()),
                                                reading.criterion(reason)))
                                .toList(),
                        places.apply(lead)));
    }

    private static List<Brief.Reason> reasons(
            Engine engine, Lead lead, Reading reading, int today) {
        var sums = new TreeMap<String, ScoreLine>();
        for (ScoreLine line : engine.explainInterest(lead, today)) {
            if (line.rule().isEmpty() || line.milli() <= 0) continue;
            sums.merge(line.rule() + "/" + line.topic(), line, Briefs::joined);
        }
        var topics = engine.playbook().settings().topics();
        return sums.values().stream()
                .sorted(Comparator.comparingLong(ScoreLine::milli).reversed())
                .limit(REASONS)
                .map(line ->
                        new Brief.Reason(
                                reading.ruleLabel(line.rule()),
                                line.topic() == 0
                                        ? ""
                                        : reading.topic(topics.get(line.topic() - 1).id()),
                                line.times(),
                                (int) (line.milli() / 1000)))
                .toList();
    }

    private static ScoreLine joined(ScoreLine one, ScoreLine other) {
        return new ScoreLine(
                one.kind(),
                one.rule(),
                one.topic(),
                Math.max(one.day(), other.day()),
                one.times() + other.times(),
                one.milli() + other.milli());
    }

    private static List<Brief.Topic> topics(LeadRow row, Reading reading) {
        var topics = new ArrayList<Brief.Topic>();
        for (int i = 0; i < Math.min(3, row.topics().size()); i++) {
            int points = row.topicPoints().get(i);
            int level = Math.clamp(points * 5L / Math.max(1, row.topicPoints().getFirst()), 1, 5);
            topics.add(new Brief.Topic(reading.topic(row.topics().get(i)), points, level));
        }
        return topics;
    }

    private static String persona(Engine engine, Lead lead, Locale locale) {
        return engine.explainFit(lead).stream()
                .map(finding -> finding.persona())
                .filter(persona -> persona.id().equals(lead.fit().persona()))
                .map(persona -> persona.label().in(locale.getLanguage()))
                .findFirst()
                .orElse("");
    }

    private static List<String> unknown(Engine engine, Lead lead, Locale locale) {
        var unknown = new ArrayList<String>();
        for (var finding : engine.explainFit(lead)) {
            if (!finding.persona().id().equals(lead.fit().persona())) continue;
            for (int i = 0; i < finding.traits().size(); i++) {
                if (finding.traits().get(i).truth() != Truth.UNKNOWN) continue;
                var trait = finding.persona().traits().get(i);
                unknown.add(trait.label().in(locale.getLanguage()));
            }
        }
        return unknown;
    }

    private Brief.Account account(LeadRow row, Lead lead, Reading reading, Locale locale) {
        var employees = lead.evidence().attributes().value(KnownAttribute.ACCOUNT_EMPLOYEES.id());
        return new Brief.Account(
                row.company(),
                row.industry(),
                employees == null ? "" : employees,
                colleagues.of(row.id(), row.company(), reading, COLLEAGUES),
                opportunities.openAt(row.company(), locale));
    }

    private static Brief.Consent consent(Lead lead, String purpose) {
        var value = lead.evidence().attributes().value(purpose);
        return Brief.Consent.of(value == null ? "" : value);
    }
}
