package dev.staffel.server.leads;

import dev.staffel.engine.Attribute;
import dev.staffel.engine.questionnaire.Level;
import dev.staffel.store.log.Source;
import dev.staffel.store.log.Sources;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadRecord;
import dev.staffel.store.read.LeadRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts leads into the form that programs read.
@Component
class LeadJsons {
    private final Sources sources;
    private final PlaybookVersions versions;

    LeadJsons(Sources sources, PlaybookVersions versions) {
        this.sources = sources;
        this.versions = versions;
    }

    LeadJson of(LeadRow row) {
        return new LeadJson(
                row.id(),
                row.name(),
                row.firstName(),
                row.lastName(),
                row.email(),
                row.phone(),
                row.title(),
                row.company(),
                row.country(),
                row.industry(),
                row.stage(),
                row.stageSince(),
                new LeadJson.Holder(row.holderKind(), row.desk(), row.holder()),
                row.deadline().orElse(null),
                row.interest(),
                LocalDate.ofEpochDay(row.interestDay()),
                topics(row),
                maturity(row.maturity()),
                level(row.level()),
                row.grade(),
                row.persona(),
                sources.find(row.firstSource()).map(Source::name).orElse(""),
                row.created(),
                row.lastActivity().orElse(null));
    }

    private static List<LeadJson.Topic> topics(LeadRow row) {
        var topics = new ArrayList<LeadJson.Topic>();
        for (int i = 0; i < row.topics().size(); i++) {
            topics.add(new LeadJson.Topic(row.topics().get(i), row.topicPoints().get(i)));
        }
        return topics;
    }

    private static @Nullable String level(int place) {
        for (Level level : Level.values())
            if (level.place() == place) return LeadQueries.word(level);
        return null;
    }

    private static @Nullable String maturity(int level) {
        return switch (level) {
            case 1 -> "learning";
            case 2 -> "comparing";
            case 3 -> "deciding";
            default -> null;
        };
    }

    LeadDetailJson of(LeadRecord stored) {
        var engine = versions.engine(stored.state().version());
        var lead = stored.state().lead(engine);
        return new LeadDetailJson(
                of(stored.row()),
                lead.evidence().attributes().all().stream()
                        .filter(attribute -> !attribute.value().isEmpty())
                        .map(LeadJsons::known)
                        .toList(),
                engine.missing(lead),
                lead.mayBeNurtured(),
                lead.process().mergedInto().orElse(null),
                stored.state().version(),
                stored.position());
    }

    private static LeadDetailJson.Known known(Attribute attribute) {
        return new LeadDetailJson.Known(
                attribute.name(),
                attribute.value(),
                attribute.trust().name().toLowerCase(Locale.ROOT),
                Instant.ofEpochMilli(attribute.happenedMillis()));
    }
}
