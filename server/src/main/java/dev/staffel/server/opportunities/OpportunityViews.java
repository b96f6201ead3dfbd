package dev.staffel.server.opportunities;

import dev.staffel.engine.Holder;
import dev.staffel.engine.Lead;
import dev.staffel.engine.handover.HandoverTerms;
import dev.staffel.engine.handover.Reason;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.server.shell.Messages;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.steps.Step;
import dev.staffel.server.steps.Steps;
import dev.staffel.server.users.People;
import dev.staffel.store.desks.Accounts;
import dev.staffel.store.opportunities.Opportunity;
import dev.staffel.store.opportunities.OpportunityList;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadList;
import dev.staffel.store.read.LeadRow;
import dev.staffel.store.read.OneLead;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Puts opportunities into the reader's words.
@Component
class OpportunityViews {
    private static final String ROLE = "buying-role"; // as the buying centre keeps it
    private static final int CANDIDATES = 20;

    private final OpportunityList list;
    private final LeadList leadList;
    private final OneLead leads;
    private final Accounts accounts;
    private final PlaybookVersions versions;
    private final People people;
    private final Messages messages;
    private final OfferLines offers;
    private final Chances chances;
    private final Steps steps;

    OpportunityViews(
            OpportunityList list,
            LeadList leadList,
            OneLead leads,
            Accounts accounts,
            PlaybookVersions versions,
            People people,
            Messages messages,
            OfferLines offers,
            Chances chances,
            Steps steps) {
        this.list = list;
        this.leadList = leadList;
        this.leads = leads;
        this.accounts = accounts;
        this.versions = versions;
        this.people = people;
        this.messages = messages;
        this.offers = offers;
        this.chances = chances;
        this.steps = steps;
    }

    /// @throws NotFound when there is none
    OpportunityView of(long id, Locale locale) {
        var one = list.find(id).orElseThrow(NotFound::new);
        var members = list.leads(id);
        return new OpportunityView(
                one,
                people.name(one.terms().seller()),
                value(one, locale),
                ending(one.reason(), locale),
                members(members, locale),
                lines(id, locale),
                reasons(locale),
                winReasons(locale),
                one.isOpen() ? others(one, members, locale) : List.of(),
                offers.of(id, locale),
                chance(one));
    }

    private OpportunityView.Chance chance(Opportunity one) {
        var known = chances.known();
        boolean isOffered = one.offered().isPresent();
        boolean isAmong = known.isOfferedKnown(isOffered);
        return new OpportunityView.Chance(
                known.of(isOffered), isAmong, isAmong ? 0 : known.recorded());
    }

    static String value(Opportunity one, Locale locale) {
        return one.terms()
                .value()
                .map(minor -> Money.show(minor, one.terms().currency(), locale))
                .orElse("");
    }

    /// The playbook's reasons for losing an opportunity, by id.
    Map<String, String> reasons(Locale locale) {
        return labels(terms().lossReasons(), locale);
    }

    /// The playbook's reasons for winning one, by id.
    Map<String, String> winReasons(Locale locale) {
        return labels(terms().winReasons(), locale);
    }

    private HandoverTerms terms() {
        return versions.playbook(versions.inForce().number()).agreement().handover();
    }

    private static Map<String, String> labels(List<Reason> reasons, Locale locale) {
        var labels = new LinkedHashMap<String, String>();
        for (Reason reason : reasons)
            labels.put(reason.id(), reason.label().in(locale.getLanguage()));
        return labels;
    }

    /// The reason of an end in words.
    private String ending(String reason, Locale locale) {
        return winReasons(locale)
                .getOrDefault(reason, reasons(locale).getOrDefault(reason, reason));
    }

    private List<OpportunityView.Member> members(List<Long> ids, Locale locale) {
        var rows = rows(ids);
        var states = leads.states(ids);
        var next = steps.next(ids);
        var reading = reading(locale);
        return ids.stream()
                .filter(id -> rows.containsKey(id) && states.containsKey(id))
                .map(id -> {
                    var state = Objects.requireNonNull(states.get(id));
                    var lead = state.lead(versions.engine(state.version()));
                    var row = Objects.requireNonNull(rows.get(id));
                    return member(row, lead, reading, Optional.ofNullable(next.get(id)));
                })
                .toList();
    }

    private static OpportunityView.Member member(
            LeadRow row, Lead lead, Reading reading, Optional<Step> next) {
        var holder = lead.process().holder();
        var role = lead.evidence().attributes().value(ROLE);
        return new OpportunityView.Member(
                row.id(),
                row.name(),
                row.title(),
                role == null ? "" : role,
                reading.stage(row.stage()),
                holder instanceof Holder.Marketing ? "" : reading.holder(holder),
                next);
    }

    private List<OpportunityView.Candidate> others(
            Opportunity one, List<Long> members, Locale locale) {
        var company = one.terms().account();
        if (company.isBlank()) return List.of();
        var ids =
                accounts.others(0, company, CANDIDATES + members.size()).stream()
                        .filter(id -> !members.contains(id))
                        .limit(CANDIDATES)
                        .toList();
        var rows = rows(ids);
        var reading = reading(locale);
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(rows.get(id)))
                .map(row ->
                        new OpportunityView.Candidate(
                                row.id(), row.name(), reading.stage(row.stage())))
                .toList();
    }

    private List<OpportunityView.Line> lines(long id, Locale locale) {
        var lines = list.lines(id);
        var rows = rows(lines.stream().flatMap(line -> line.lead().stream()).distinct().toList());
        return lines.stream()
                .map(line ->
                        new OpportunityView.Line(
                                line,
                                people.name(line.by()),
                                line.lead()
                                        .map(lead -> {
                                            var row = rows.get(lead);
                                            return row == null ? "#" + lead : row.name();
                                        }),
                                detail(line, locale)))
                .toList();
    }

    private String detail(OpportunityList.Line line, Locale locale) {
        var detail = line.detail();
        if (detail.isEmpty()) {
            var isTerm = List.of("account", "value", "close", "competitors").contains(line.what());
            return isTerm ? messages.text(locale, "opportunities.nothing") : "";
        }
        return switch (line.what()) {
            case "seller" -> people.name(detail);
            case "value" -> {
                var parts = detail.split(" ", 2);
                yield Money.show(Long.parseLong(parts[0]), parts[1], locale);
            }
            case "close" ->
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                            .withLocale(locale)
                            .format(LocalDate.parse(detail));
            case "lost", "won" -> ending(detail, locale);
            default -> detail;
        };
    }

    private Map<Long, LeadRow> rows(List<Long> ids) {
        var rows = new HashMap<Long, LeadRow>(); // looked up only
        for (LeadRow row : leadList.rows(ids)) rows.put(row.id(), row);
        return rows;
    }

    Reading reading(Locale locale) {
        var playbook = versions.playbook(versions.inForce().number());
        return Reading.of(playbook, locale.getLanguage(), people::name);
    }

    /// The name of a lead, for what is said about it.
    Optional<LeadRow> lead(long id) {
        return leadList.rows(List.of(id)).stream().findFirst();
    }
}
