package dev.staffel.store.read;

import dev.staffel.engine.questionnaire.Level;
import dev.staffel.store.sql.Call;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// One thing that a list of leads asks for. The set is closed, and each has its statement in `leads.sql`.
public sealed interface LeadCondition
        permits LeadCondition.Words,
                LeadCondition.Stages,
                LeadCondition.Grades,
                LeadCondition.Interest,
                LeadCondition.HeldBy,
                LeadCondition.HeldBySeller,
                LeadCondition.AtDesk,
                LeadCondition.FromSource,
                LeadCondition.InCountry,
                LeadCondition.InIndustry,
                LeadCondition.OfPersona,
                LeadCondition.OnTopic,
                LeadCondition.Maturity,
                LeadCondition.OfLevel,
                LeadCondition.SeenSince,
                LeadCondition.NotSeenSince,
                LeadCondition.WithoutNextStep,
                LeadCondition.Created,
                PassageCondition {
    /// The statement that holds the condition.
    String statement();

    /// Fills in its parameters.
    void bind(Call call);

    /// Words of a name, company, address or phone number; the beginning of a word is enough.
    record Words(String typed) implements LeadCondition {
        private static final int MOST_WORDS = 8;

        @Override
        public String statement() {
            return "found";
        }

        @Override
        public void bind(Call call) {
            call.set("query", search());
        }

        /// As PostgreSQL searches: all words, each by its beginning.
        String search() {
            return words(typed).stream()
                    .map(word -> "'" + word + "':*")
                    .collect(Collectors.joining(" & "));
        }

        static List<String> words(String typed) {
            return dev.staffel.store.leads.Words.of(typed).stream().limit(MOST_WORDS).toList();
        }
    }

    /// In one of these stages; there is at least one.
    record Stages(List<String> stages) implements LeadCondition {
        public Stages {
            stages = List.copyOf(stages);
            if (stages.isEmpty()) throw new IllegalArgumentException("no stage");
        }

        @Override
        public String statement() {
            return stages.size() == 1 ? "in-stage" : "in-stages";
        }

        @Override
        public void bind(Call call) {
            if (stages.size() == 1) call.set("stage", stages.getFirst());
            else call.set("stages", stages);
        }
    }

    /// With one of these grades; `?` is one.
    record Grades(List<String> grades) implements LeadCondition {
        public Grades {
            grades = List.copyOf(grades);
            if (grades.isEmpty()) throw new IllegalArgumentException("no grade");
        }

        @Override
        public String statement() {
            return "of-grades";
        }

        @Override
        public void bind(Call call) {
            call.set("grades", grades);
        }
    }

    /// Shown interest between two numbers of points, both included.
    record Interest(int least, int most) implements LeadCondition {
        @Override
        public String statement() {
            return "of-interest";
        }

        @Override
        public void bind(Call call) {
            call.set("least", least).set("most", most);
        }
    }

    /// Held by a kind of holder.
    ///
    /// @param kind `marketing`, `desk`, `head` or `seller`
    record HeldBy(String kind) implements LeadCondition {
        @Override
        public String statement() {
            return "held-by";
        }

        @Override
        public void bind(Call call) {
            call.set("holder_kind", kind);
        }
    }

    /// Held by a seller.
    ///
    /// @param user the user's id
    record HeldBySeller(String user) implements LeadCondition {
        @Override
        public String statement() {
            return "held-by-seller";
        }

        @Override
        public void bind(Call call) {
            call.set("holder", user);
        }
    }

    /// With a desk, whoever of it holds.
    record AtDesk(String desk) implements LeadCondition {
        @Override
        public String statement() {
            return "at-desk";
        }

        @Override
        public void bind(Call call) {
            call.set("desk", desk);
        }
    }

    /// First come through a source.
    record FromSource(int source) implements LeadCondition {
        @Override
        public String statement() {
            return "from-source";
        }

        @Override
        public void bind(Call call) {
            call.set("source", source);
        }
    }

    record InCountry(String country) implements LeadCondition {
        @Override
        public String statement() {
            return "in-country";
        }

        @Override
        public void bind(Call call) {
            call.set("country", country);
        }
    }

    record InIndustry(String industry) implements LeadCondition {
        @Override
        public String statement() {
            return "in-industry";
        }

        @Override
        public void bind(Call call) {
            call.set("industry", industry);
        }
    }

    /// Fitting this buying persona best.
    record OfPersona(String persona) implements LeadCondition {
        @Override
        public String statement() {
            return "of-persona";
        }

        @Override
        public void bind(Call call) {
            call.set("persona", persona);
        }
    }

    /// With at least a point of interest in a topic.
    record OnTopic(String topic) implements LeadCondition {
        @Override
        public String statement() {
            return "on-topic";
        }

        @Override
        public void bind(Call call) {
            call.set("topic", topic);
        }
    }

    /// Come as far on the way of buying, or further.
    ///
    /// @param least 1 learning, 2 comparing, 3 deciding
    record Maturity(int least) implements LeadCondition {
        @Override
        public String statement() {
            return "of-maturity";
        }

        @Override
        public void bind(Call call) {
            call.set("maturity", least);
        }
    }

    /// Whose answers in the questionnaire amount to that much.
    record OfLevel(Level level) implements LeadCondition {
        @Override
        public String statement() {
            return "of-level";
        }

        @Override
        public void bind(Call call) {
            call.set("level", level.place());
        }
    }

    /// With an activity since then.
    record SeenSince(Instant since) implements LeadCondition {
        @Override
        public String statement() {
            return "seen-since";
        }

        @Override
        public void bind(Call call) {
            call.set("seen_since", since);
        }
    }

    /// Without a known activity since then; what may not be seen is among them.
    record NotSeenSince(Instant since) implements LeadCondition {
        @Override
        public String statement() {
            return "not-seen-since";
        }

        @Override
        public void bind(Call call) {
            call.set("not_seen_since", since);
        }
    }

    /// Held by a seller, accepted and not yet won, and without a dated next step.
    ///
    /// @param worked the stages from accepting up to winning
    record WithoutNextStep(List<String> worked) implements LeadCondition {
        public WithoutNextStep {
            worked = List.copyOf(worked);
        }

        @Override
        public String statement() {
            return "without-next-step";
        }

        @Override
        public void bind(Call call) {
            call.set("worked", worked);
        }
    }

    /// New within a period, of which the end does not belong to it.
    record Created(Instant from, Instant until) implements LeadCondition {
        @Override
        public String statement() {
            return "created-within";
        }

        @Override
        public void bind(Call call) {
            call.set("created_from", from).set("created_until", until);
        }
    }
}
