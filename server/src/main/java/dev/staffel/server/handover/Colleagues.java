package dev.staffel.server.handover;

import dev.staffel.engine.Holder;
import dev.staffel.engine.Lead;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.server.shell.Ui;
import dev.staffel.store.desks.Accounts;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadList;
import dev.staffel.store.read.LeadRow;
import dev.staffel.store.read.OneLead;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The other leads of a lead's company: who they are, where they stand, and what each does in a purchase.
@Component
public class Colleagues {
    /// The attribute under which a role in the buying centre is kept.
    public static final String ROLE = "buying-role";

    /// What somebody may do in a purchase.
    public static final List<String> ROLES = List.of("decides", "recommends", "uses", "blocks");

    private final Accounts accounts;
    private final LeadList list;
    private final OneLead leads;
    private final PlaybookVersions versions;

    Colleagues(Accounts accounts, LeadList list, OneLead leads, PlaybookVersions versions) {
        this.accounts = accounts;
        this.list = list;
        this.leads = leads;
        this.versions = versions;
    }

    /// Another lead of the company.
    ///
    /// @param role one of [#ROLES] or empty
    /// @param stage in the reader's words
    /// @param holder empty while marketing has the lead
    public record Colleague(
            long id, String name, String title, String role, String stage, String holder) {
        /// What is said of somebody beside their name.
        String line(Ui ui) {
            var plays = role.isEmpty() ? "" : ui.t("leads.buying.role." + role);
            return Stream.of(title, plays, stage, holder)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" · "));
        }
    }

    /// Some of the others.
    ///
    /// @param isMore whether the company has more leads than these
    public record Others(List<Colleague> leads, boolean isMore) {
        public Others {
            leads = List.copyOf(leads);
        }
    }

    /// The others of a company, whoever was active last first.
    ///
    /// @param company may be empty: then there are none
    /// @param most how many are wanted
    public Others of(long lead, String company, Reading reading, int most) {
        if (company.isEmpty()) return new Others(List.of(), false);
        var ids = accounts.others(lead, company, most + 1);
        var shown = ids.stream().limit(most).toList();
        var states = leads.states(shown);
        var rows = new HashMap<Long, LeadRow>(); // looked up only
        for (LeadRow row : list.rows(shown)) rows.put(row.id(), row);
        var others = new ArrayList<Colleague>();
        for (long id : shown) {
            var row = rows.get(id);
            var state = states.get(id);
            if (row == null || state == null) continue;
            others.add(colleague(row, state.lead(versions.engine(state.version())), reading));
        }
        return new Others(others, ids.size() > most);
    }

    private static Colleague colleague(LeadRow row, Lead lead, Reading reading) {
        var holder = lead.process().holder();
        return new Colleague(
                row.id(),
                row.name(),
                row.title(),
                role(lead).orElse(""),
                reading.stage(row.stage()),
                holder instanceof Holder.Marketing ? "" : reading.holder(holder));
    }

    /// What a lead does in a purchase, where that is known.
    public static Optional<String> role(Lead lead) {
        return Optional.ofNullable(lead.evidence().attributes().value(ROLE))
                .filter(ROLES::contains);
    }
}
