package dev.staffel.server.imports;

import dev.staffel.server.imports.mapping.AttributeNames;
import dev.staffel.server.imports.mapping.Proposal;
import dev.staffel.server.shell.Form;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The chosen use of each column, as a form whose fields are named by the columns' places.
final class UsesForm {
    private UsesForm() {}

    /// Reads the form; a use chosen for two columns stays with the first, except keys.
    static Proposal read(Form form, List<String> columns) {
        Map<String, String> uses = new HashMap<>();
        Set<String> used = new HashSet<>();
        for (int place = 0; place < columns.size(); place++) {
            String use = form.value("use-" + place);
            boolean isKnown =
                    AttributeNames.KNOWN.contains(use) || Proposal.OTHER_USES.contains(use);
            if (isKnown && (used.add(use) || use.equals("key"))) {
                uses.put(columns.get(place), use);
            }
        }
        return new Proposal(columns, uses);
    }
}
