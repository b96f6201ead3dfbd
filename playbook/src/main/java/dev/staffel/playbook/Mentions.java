package dev.staffel.playbook;

import dev.staffel.engine.ActivityType;
import dev.staffel.engine.Playbook;
import dev.staffel.engine.Topic;
import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.criteria.Field;
import dev.staffel.engine.score.Rule;
import dev.staffel.engine.score.Trigger;
import java.util.SequencedSet;
import java.util.TreeSet;

/// What a playbook looks at, so that sources pass it on.
public final class Mentions {
    private Mentions() {}

    /// The names of the properties that topics, activities, rules or things ask for, in their order.
    public static SequencedSet<String> properties(Playbook playbook) {
        var names = new TreeSet<String>();
        for (Topic topic : playbook.settings().topics()) collect(topic.when(), names);
        for (ActivityType activity : playbook.settings().activities()) {
            collect(activity.when(), names);
            activity.thing().ifPresent(names::add);
        }
        for (Rule rule : playbook.agreement().rules()) {
            if (rule.trigger() instanceof Trigger.OnActivity(var when, _, _)) collect(when, names);
        }
        return names;
    }

    private static void collect(Criterion criterion, SequencedSet<String> names) {
        switch (criterion) {
            case Criterion.All(var parts) -> parts.forEach(part -> collect(part, names));
            case Criterion.Any(var parts) -> parts.forEach(part -> collect(part, names));
            case Criterion.Not(var part) -> collect(part, names);
            case Criterion.Is(var field, _) -> collect(field, names);
            case Criterion.OneOf(var field, _) -> collect(field, names);
            case Criterion.Contains(var field, _) -> collect(field, names);
            case Criterion.StartsWith(var field, _) -> collect(field, names);
            case Criterion.AtLeast(var field, _) -> collect(field, names);
            case Criterion.Between(var field, _, _) -> collect(field, names);
            case Criterion.Known(var field) -> collect(field, names);
            case Criterion.DidWithin _, Criterion.CountWithin _ -> {}
        }
    }

    private static void collect(Field field, SequencedSet<String> names) {
        if (field.kind() == Field.Kind.PROPERTY) names.add(field.key());
    }
}
