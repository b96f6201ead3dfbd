package dev.staffel.server.research;

import dev.staffel.engine.KnownAttribute;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Fills the templates with what is known of a lead.
@Component
class Filled {
    /// Domains that tell nothing of a company.
    private static final Set<String> MAIL_PROVIDERS =
            Set.of(
                    "gmail.com",
                    "googlemail.com",
                    "gmx.de",
                    "gmx.net",
                    "web.de",
                    "t-online.de",
                    "outlook.com",
                    "hotmail.com",
                    "icloud.com",
                    "yahoo.com",
                    "yahoo.de");

    private final ResearchLinks links;
    private final PlaybookVersions versions;

    Filled(ResearchLinks links, PlaybookVersions versions) {
        this.links = links;
        this.versions = versions;
    }

    /// A link that is ready to be opened.
    record Ready(String name, String address, boolean company) {}

    /// The links of a lead; those that need what is not known are left out.
    List<Ready> of(LeadRecord lead) {
        var values = values(lead);
        var ready = new ArrayList<Ready>();
        for (ResearchLink link : links.all()) {
            link.template()
                    .filled(values)
                    .map(address -> new Ready(link.name(), address, link.company()))
                    .ifPresent(ready::add);
        }
        return ready;
    }

    private Map<String, String> values(LeadRecord record) {
        var lead = record.state().lead(versions.engine(record.state().version()));
        Function<KnownAttribute, String> known =
                one -> Optional.ofNullable(lead.evidence().attributes().value(one.id())).orElse("");
        var values = new HashMap<String, String>(); // looked up only
        var name =
                (known.apply(KnownAttribute.FIRST_NAME)
                                + " "
                                + known.apply(KnownAttribute.LAST_NAME))
                        .strip();
        values.put("name", name.isEmpty() ? known.apply(KnownAttribute.NAME) : name);
        values.put("first-name", known.apply(KnownAttribute.FIRST_NAME));
        values.put("last-name", known.apply(KnownAttribute.LAST_NAME));
        values.put("title", known.apply(KnownAttribute.TITLE));
        values.put("city", known.apply(KnownAttribute.CITY));
        values.put("company", known.apply(KnownAttribute.ACCOUNT_NAME));
        values.put("domain", domain(known.apply(KnownAttribute.EMAIL)));
        return values;
    }

    private static String domain(String email) {
        var domain = email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        return MAIL_PROVIDERS.contains(domain) ? "" : domain;
    }
}
