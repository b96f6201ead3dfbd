package dev.staffel.server.desks;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.staffel.engine.route.Trait;
import dev.staffel.server.shell.Form;
import dev.staffel.store.desks.MemberTerms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What is agreed with a member, as programs read and write it; what is left out is open to all, or as the playbook says.
///
/// @param leastValue leads of companies with less revenue in euros go to others
/// @param deputy the id of another member
@JsonInclude(JsonInclude.Include.ALWAYS)
record TermsJson(
        @Nullable Integer weight,
        @Nullable List<String> territories,
        @Nullable List<String> topics,
        @Nullable List<String> personas,
        @Nullable List<String> languages,
        @Nullable List<String> seniorities,
        @Nullable Long leastValue,
        @Nullable Integer newPerWeek,
        @Nullable Integer open,
        @Nullable String deputy) {

    /// How the form calls what is called otherwise here.
    static final Map<String, String> FIELDS = Map.of("value", "leastValue", "week", "newPerWeek");

    static TermsJson of(MemberTerms terms) {
        return new TermsJson(
                terms.weight(),
                values(terms, Trait.TERRITORY),
                values(terms, Trait.TOPIC),
                values(terms, Trait.PERSONA),
                values(terms, Trait.LANGUAGE),
                values(terms, Trait.SENIORITY),
                terms.leastValue().orElse(null),
                terms.newPerWeek().orElse(null),
                terms.open().orElse(null),
                terms.deputy().orElse(null));
    }

    private static List<String> values(MemberTerms terms, Trait trait) {
        return List.copyOf(terms.takes().getOrDefault(trait, new TreeSet<>()));
    }

    /// As if it had been typed into the page's form.
    Form form() {
        var typed = new TreeMap<String, List<String>>();
        typed.put("weight", text(weight));
        typed.put("territories", joined(territories));
        typed.put("topics", listed(topics));
        typed.put("personas", listed(personas));
        typed.put("languages", joined(languages));
        typed.put("seniorities", joined(seniorities));
        typed.put("value", text(leastValue));
        typed.put("week", text(newPerWeek));
        typed.put("open", text(open));
        typed.put("deputy", text(deputy));
        return Form.ofAll(typed);
    }

    /// What the form leaves out silently, because its page offers known values only.
    Optional<String> unknown(TraitWords words) {
        if (!words.topics().keySet().containsAll(listed(topics))) return Optional.of("topics");
        if (!words.personas().keySet().containsAll(listed(personas)))
            return Optional.of("personas");
        return Optional.empty();
    }

    private static List<String> text(@Nullable Object value) {
        return List.of(value == null ? "" : value.toString());
    }

    private static List<String> joined(@Nullable List<String> values) {
        return List.of(String.join(", ", listed(values)));
    }

    private static List<String> listed(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}
