package dev.staffel.server.leads;

import dev.staffel.engine.Holder;
import dev.staffel.engine.KnownAttribute;
import dev.staffel.engine.Lead;
import dev.staffel.store.desks.Accounts;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadList;
import dev.staffel.store.read.LeadRow;
import dev.staffel.store.read.OneLead;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The buying centre of a lead's company: the other leads there, each with the role that it plays, its stage and holder.
@Component
class BuyingCentre {
    /// The attribute under which a role is kept.
    static final String ROLE = "buying-role";

    /// What somebody may do in a purchase.
    static final List<String> ROLES = List.of("decides", "recommends", "uses", "blocks");

    private static final int SHOWN = 20;

    private final Accounts accounts;
    private final LeadList list;
    private final OneLead leads;
    private final PlaybookVersions versions;

    BuyingCentre(Accounts accounts, LeadList list, OneLead leads, PlaybookVersions versions) {
        this.accounts = accounts;
        this.list = list;
        this.leads = leads;
        this.versions = versions;
    }

    /// The company as the lead's page shows it.
    ///
    /// @param role of the lead itself, one of [#ROLES] or empty
    /// @param isMore whether the company has more leads than are shown
    record Centre(String company, String role, List<Colleague> others, boolean isMore) {
        Centre {
            others = List.copyOf(others);
        }
    }

    /// @param holder empty while marketing has the lead
    record Colleague(
            long id, String name, String title, String role, String stage, String holder) {}

    Centre of(OpenLead open) {
        var company = open.value(KnownAttribute.ACCOUNT_NAME.id());
        var ids =
                company.isEmpty()
                        ? List.<Long>of()
                        : accounts.others(open.id(), company, SHOWN + 1);
        var shown = ids.stream().limit(SHOWN).toList();
        var states = leads.states(shown);
        var rows = new HashMap<Long, LeadRow>(); // looked up only
        for (LeadRow row : list.rows(shown)) rows.put(row.id(), row);
        var others = new ArrayList<Colleague>();
        for (long id : shown) {
            var row = rows.get(id);
            var state = states.get(id);
            if (row == null || state == null) continue;
            var lead = state.lead(versions.engine(state.version()));
            others.add(colleague(row, lead, open));
        }
        return new Centre(company, known(open.lead()).orElse(""), others, ids.size() > SHOWN);
    }

    private static Colleague colleague(LeadRow row, Lead lead, OpenLead open) {
        var holder = lead.process().holder();
        return new Colleague(
                row.id(),
                row.name(),
                row.title(),
                known(lead).orElse(""),
                open.reading().stage(row.stage()),
                holder instanceof Holder.Marketing ? "" : open.reading().holder(holder));
    }

    private static Optional<String> known(Lead lead) {
        return Optional.ofNullable(lead.evidence().attributes().value(ROLE))
                .filter(ROLES::contains);
    }
}
