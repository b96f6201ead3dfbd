package dev.staffel.playbook;

import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.criteria.Field;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Criteria of any form that may stand in a place.
final class RandomCriteria {
    private static final List<String> OF_CLAIM =
            List.of("event", "path", "form", "source", "campaign", "property.paper");
    private static final List<String> OF_FIT =
            List.of("role", "account.industry", "account.employees", "own-attribute");
    private static final List<String> VALUES =
            List.of("x", "known", "is y", "at least 3", "a, b", "/a b", "5", "starts with", "Ä: ö");

    private final Random random;

    RandomCriteria(Random random) {
        this.random = random;
    }

    Criterion ofClaim(int depth) {
        return tree(depth, OF_CLAIM, List.of());
    }

    Criterion ofActivity(int depth) {
        var activity = new Criterion.Is(Field.named("activity"), pick(RandomPlaybooks.ACTIVITIES));
        var topic = new Criterion.OneOf(Field.named("topic"), RandomPlaybooks.TOPICS);
        return tree(depth, OF_CLAIM, List.of(activity, topic));
    }

    Criterion ofFit(int depth) {
        return tree(depth, OF_FIT, List.of());
    }

    Criterion ofLead(int depth) {
        return tree(
                depth,
                OF_FIT,
                List.of(
                        new Criterion.AtLeast(Field.named("interest"), random.nextInt(100_000)),
                        new Criterion.AtLeast(Field.named("interest.retrofit"), 5_000_000_000L),
                        new Criterion.AtLeast(
                                Field.named("maturity"), random.nextInt(1, 4) * 1000L),
                        new Criterion.Between(Field.named("maturity"), 1500, 3000),
                        new Criterion.Is(Field.named("maturity"), "comparing"),
                        new Criterion.OneOf(Field.named("grade"), List.of("A", "B", "?")),
                        new Criterion.Is(Field.named("persona"), "buyer"),
                        new Criterion.DidWithin("own-initiative", random.nextInt(1, 90)),
                        new Criterion.CountWithin("paper", random.nextInt(1, 4), 1)));
    }

    private Criterion tree(int depth, List<String> fields, List<Criterion> extra) {
        if (depth == 0 || random.nextInt(3) == 0) {
            boolean isExtra = !extra.isEmpty() && random.nextBoolean();
            return isExtra ? pick(extra) : leaf(Field.named(pick(fields)));
        }
        var parts =
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(_ -> tree(depth - 1, fields, extra))
                        .toList();
        return switch (random.nextInt(3)) {
            case 0 -> new Criterion.All(parts);
            case 1 -> new Criterion.Any(parts);
            default -> new Criterion.Not(tree(depth - 1, fields, extra));
        };
    }

    private Criterion leaf(Field field) {
        long low = random.nextInt(-5_000, 5_000);
        return switch (random.nextInt(7)) {
            case 0 -> new Criterion.Is(field, pick(VALUES));
            case 1 -> new Criterion.OneOf(field, List.of(pick(VALUES), pick(VALUES)));
            case 2 -> new Criterion.Contains(field, pick(VALUES));
            case 3 -> new Criterion.StartsWith(field, pick(VALUES));
            case 4 -> new Criterion.AtLeast(field, low * 1_000_000L);
            case 5 -> new Criterion.Between(field, low, low + random.nextInt(1_000_000_000));
            default -> new Criterion.Known(field);
        };
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
