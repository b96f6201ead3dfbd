package dev.staffel.engine;

import dev.staffel.engine.grade.GradeTerms;
import dev.staffel.engine.grade.Persona;
import dev.staffel.engine.grade.TitleTable;
import dev.staffel.engine.handover.HandoverTerms;
import dev.staffel.engine.journey.Journey;
import dev.staffel.engine.questionnaire.Questionnaire;
import dev.staffel.engine.score.MaturityTerms;
import dev.staffel.engine.score.Rule;
import dev.staffel.engine.stage.Ladder;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The definition that marketing and sales work by, as values: the agreement that both sign, and the working settings
/// that their owner releases alone.
///
/// @param basis where its numbers come from, such as practice estimates; empty when they are the company's own
public record Playbook(
        Label name,
        Optional<Label> basis,
        ZoneId zone,
        Agreement agreement,
        WorkingSettings settings) {

    /// A playbook of the company's own numbers.
    public Playbook(Label name, ZoneId zone, Agreement agreement, WorkingSettings settings) {
        this(name, Optional.empty(), zone, agreement, settings);
    }

    /// The part that needs the signatures of both sides.
    public record Agreement(
            Ladder ladder,
            List<Rule> rules,
            MaturityTerms maturity,
            List<Persona> personas,
            GradeTerms grade,
            HandoverTerms handover,
            Optional<Questionnaire> questionnaire) {
        /// An agreement without a questionnaire.
        public Agreement(
                Ladder ladder,
                List<Rule> rules,
                MaturityTerms maturity,
                List<Persona> personas,
                GradeTerms grade,
                HandoverTerms handover) {
            this(ladder, rules, maturity, personas, grade, handover, Optional.empty());
        }

        public Agreement {
            rules = List.copyOf(rules);
            personas = List.copyOf(personas);
        }
    }

    /// The part that its owner releases alone.
    public record WorkingSettings(
            List<Topic> topics,
            List<ActivityType> activities,
            List<Journey> journeys,
            TitleTable titles) {
        public WorkingSettings {
            topics = List.copyOf(topics);
            activities = List.copyOf(activities);
            journeys = List.copyOf(journeys);
        }

        /// Settings without journeys.
        public WorkingSettings(
                List<Topic> topics, List<ActivityType> activities, TitleTable titles) {
            this(topics, activities, List.of(), titles);
        }
    }
}
