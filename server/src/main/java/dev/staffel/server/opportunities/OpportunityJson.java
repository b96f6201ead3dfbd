package dev.staffel.server.opportunities;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.staffel.store.opportunities.Opportunity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An opportunity as programs read it.
///
/// @param seller the id of the user who sells
/// @param value in the smallest unit of the currency, null while not known
/// @param step how far it has come: opened, offered, won or lost
/// @param reason one of the playbook's, once it is lost
/// @param leads numbers of its leads, whoever was in it first on top; null in a list
/// @param mark differs once anything of its terms does; give it back with a change
@JsonInclude(JsonInclude.Include.ALWAYS)
record OpportunityJson(
        long id,
        String title,
        String account,
        String seller,
        @Nullable Long value,
        String currency,
        @Nullable LocalDate closeOn,
        List<String> competitors,
        String state,
        String step,
        String reason,
        String words,
        Instant opened,
        @Nullable Instant ended,
        @Nullable List<Long> leads,
        String mark) {

    static OpportunityJson of(Opportunity one, @Nullable List<Long> leads) {
        var terms = one.terms();
        return new OpportunityJson(
                one.id(),
                terms.title(),
                terms.account(),
                terms.seller(),
                terms.value().orElse(null),
                terms.currency(),
                terms.closeOn().orElse(null),
                terms.competitors(),
                one.state().word(),
                one.step().word(),
                one.reason(),
                one.words(),
                one.opened(),
                one.ended().orElse(null),
                leads,
                terms.mark());
    }
}
