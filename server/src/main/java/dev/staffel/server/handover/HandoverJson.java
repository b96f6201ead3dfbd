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
        List<Said> sentAndSaid,
        Consent consent,
        Account account,
        OpenQuestions openQuestions,
        Value worth,
        List<ReturnReason> returnReasons) {
    HandoverJson {
        whyHolder = List.copyOf(whyHolder);
        reasons = List.copyOf(reasons);
        topics = List.copyOf(topics);
        unknown = List.copyOf(unknown);
        lastActivities = List.copyOf(lastActivities);
        sentAndSaid = List.copyOf(sentAndSaid);
        returnReasons = List.copyOf(returnReasons);
    }

    /// What earned most of the interest.
    record Reason(String rule, String topic, int times, int points) {}

    record Topic(String name, int points) {}

    record Act(Instant at, String text) {}

    record ReturnReason(String id, String name, String about) {}

    /// Something that was sent to the person or said with them.
    record Said(Instant at, String text, String words, String by) {}

    /// Whether the person may be called, and written to: `yes`, `no` or `unknown`.
    record Consent(String call, String write) {}

    /// The company, its other leads that were active last, and its open opportunities.
    record Account(
            String name,
            String industry,
            String employees,
            List<Colleague> leads,
            boolean more,
            List<Opportunity> opportunities) {
        Account {
            leads = List.copyOf(leads);
            opportunities = List.copyOf(opportunities);
        }
    }

    record Colleague(long lead, String name, String title, String role, String stage) {}

    record Opportunity(long id, String title) {}

    /// @param questionnaire what is still to be asked
    /// @param owed what marketing was asked for
    record OpenQuestions(List<String> questionnaire, List<String> owed) {
        OpenQuestions {
            questionnaire = List.copyOf(questionnaire);
            owed = List.copyOf(owed);
        }
    }

    /// What it is worth to answer now, with what the points are given for.
    record Value(int points, List<Part> parts) {
        Value {
            parts = List.copyOf(parts);
        }
    }

    record Part(String why, int points) {}

    static HandoverJson of(Brief brief, Worth worth) {
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
                brief.said().stream()
                        .map(one -> new Said(one.at(), one.text(), one.words(), one.by()))
                        .toList(),
                new Consent(brief.call().word(), brief.write().word()),
                account(brief.account()),
                new OpenQuestions(brief.open().asked(), brief.open().owed()),
                new Value(
                        worth.points(),
                        worth.parts().stream()
                                .map(part -> new Part(part.why().word(), part.points()))
                                .toList()),
                brief.returnReasons().stream()
                        .map(reason ->
                                new ReturnReason(reason.id(), reason.label(), reason.about()))
                        .toList());
    }

    private static Account account(Brief.Account account) {
        return new Account(
                account.company(),
                account.industry(),
                account.employees(),
                account.others().leads().stream()
                        .map(one ->
                                new Colleague(
                                        one.id(), one.name(), one.title(), one.role(), one.stage()))
                        .toList(),
                account.others().isMore(),
                account.opportunities().stream()
                        .map(card -> new Opportunity(card.id(), card.title()))
                        .toList());
    }
}
