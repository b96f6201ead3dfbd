package dev.staffel.server.leads;

import dev.staffel.engine.KnownAttribute;
import dev.staffel.server.handover.Colleagues;
import java.util.List;
import org.springframework.stereotype.Component;

/// The buying centre of a lead's company: the other leads there, each with the role that it plays, its stage and holder.
@Component
class BuyingCentre {
    /// The attribute under which a role is kept.
    static final String ROLE = Colleagues.ROLE;

    /// What somebody may do in a purchase.
    static final List<String> ROLES = Colleagues.ROLES;

    private static final int SHOWN = 20;

    private final Colleagues colleagues;

    BuyingCentre(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /// The company as the lead's page shows it.
    ///
    /// @param role of the lead itself, one of [#ROLES] or empty
    /// @param isMore whether the company has more leads than are shown
    record Centre(String company, String role, List<Colleagues.Colleague> others, boolean isMore) {
        Centre {
            others = List.copyOf(others);
        }
    }

    Centre of(OpenLead open) {
        var company = open.value(KnownAttribute.ACCOUNT_NAME.id());
        var others = colleagues.of(open.id(), company, open.reading(), SHOWN);
        var role = Colleagues.role(open.lead()).orElse("");
        return new Centre(company, role, others.leads(), others.isMore());
    }
}
