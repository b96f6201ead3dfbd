package dev.staffel.store.read;

import dev.staffel.store.sql.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A lead as lists show it.
///
/// @param interest whole points as of `interestDay`, a day of the epoch in the company's zone
/// @param maturity 0 none, 1 learning, 2 comparing, 3 deciding
/// @param level of the questionnaire: 0 none yet, 1 cold, 2 warm, 3 hot
/// @param topics ids of the topics with interest, most first, with their whole points in `topicPoints`
public record LeadRow(
        long id,
        String firstName,
        String lastName,
        String email,
        String phone,
        String title,
        String company,
        String country,
        String industry,
        String stage,
        Instant stageSince,
        String holderKind,
        String desk,
        String holder,
        Optional<Instant> deadline,
        int interest,
        int interestDay,
        String grade,
        String persona,
        int maturity,
        int level,
        List<String> topics,
        List<Integer> topicPoints,
        Instant created,
        Optional<Instant> lastActivity,
        int firstSource,
        String sortName,
        int version) {
    public LeadRow {
        topics = List.copyOf(topics);
        topicPoints = List.copyOf(topicPoints);
    }

    static LeadRow of(Row row) {
        return new LeadRow(
                row.number("id"),
                row.text("first_name"),
                row.text("last_name"),
                row.text("email"),
                row.text("phone"),
                row.text("title"),
                row.text("company"),
                row.text("country"),
                row.text("industry"),
                row.text("stage"),
                row.instant("stage_since"),
                row.text("holder_kind"),
                row.text("desk"),
                row.text("holder"),
                row.optionalInstant("deadline"),
                row.integer("interest"),
                row.integer("interest_day"),
                row.text("grade"),
                row.text("persona"),
                row.integer("maturity"),
                row.integer("level"),
                row.texts("topics"),
                row.texts("topic_points").stream().map(Integer::valueOf).toList(),
                row.instant("created"),
                row.optionalInstant("last_activity"),
                row.integer("first_source"),
                row.text("sort_name"),
                row.integer("version"));
    }

    /// The person's name, or what else tells it; of somebody of whom nothing is known, the number.
    public String name() {
        var name = (firstName + " " + lastName).strip();
        if (!name.isEmpty()) return name;
        if (!email.isEmpty()) return email;
        if (!company.isEmpty()) return company;
        return phone.isEmpty() ? "#" + id : phone;
    }
}
