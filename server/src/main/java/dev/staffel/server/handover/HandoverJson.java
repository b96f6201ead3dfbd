package dev.staffel.server.handover;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An open handover with its brief, as programs read it.
///
/// @param lead its number; a handover is answered by it
/// @param why the cause of the offer, in the reader's words
/// @param desk to which it is offered
/// @param seller the id of the seller it is offered to, null where the desk holds it
/// @param whyHolder step by step how it came to that seller or desk
/// @param maturity in the reader's words, empty while there is no sign of any
/// @param unknown traits of the persona that nobody knows yet
/// @param returnReasons the reasons that a return may name
@JsonInclude(JsonInclude.Include.ALWAYS)
record HandoverJson(
        long lead,
        String name,
        String company,
        String email,
        String phone,
        String stage,
        String why,
        String desk,
        @Nullable String seller,
        List<String> whyHolder,
        Instant offered,
        Instant deadline,
        boolean late,
        int interest,
        String grade,
        String persona,
        String maturity,
        List<Reason> reasons,
        List<Topic> topics,
        List<String> unknown,
        List<Act> lastActivities,
        List<ReturnReason> returnReasons) {
    HandoverJson {
        whyHolder = List.copyOf(whyHolder);
        reasons = List.copyOf(reasons);
        topics = List.copyOf(topics);
        unknown = List.copyOf(unknown);
        lastActivities = List.copyOf(lastActivities);
        returnReasons = List.copyOf(returnReasons);
    }

    /// What earned most of the interest.
    record Reason(String rule, String topic, int times, int points) {}

    record Topic(String name, int points) {}

    record Act(Instant at, String text) {}

    record ReturnReason(String id, String name, String about) {}

    static HandoverJson of(Brief brief) {
        var row = brief.row();
        return new HandoverJson(
                row.id(),
                row.name(),
                row.company(),
                row.email(),
                row.phone(),
                row.stage(),
                brief.why(),
                row.desk(),
                row.holderKind().equals("seller") ? row.holder() : null,
                brief.whyHolder(),
                brief.since(),
                brief.deadline(),
                brief.isLate(),
                row.interest(),
                row.grade(),
                brief.persona(),
                brief.maturity(),
                brief.reasons().stream()
                        .map(reason ->
                                new Reason(
                                        reason.rule(),
                                        reason.topic(),
                                        reason.times(),
                                        reason.points()))
                        .toList(),
                brief.topics().stream()
                        .map(topic -> new Topic(topic.name(), topic.points()))
                        .toList(),
                brief.unknown(),
                brief.acts().stream().map(act -> new Act(act.at(), act.text())).toList(),
                brief.returnReasons().stream()
                        .map(reason ->
                                new ReturnReason(reason.id(), reason.label(), reason.about()))
                        .toList());
    }
}
