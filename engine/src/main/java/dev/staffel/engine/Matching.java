package dev.staffel.engine;

import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.criteria.Evaluation;
import dev.staffel.engine.handover.SalesOwes;
import dev.staffel.engine.score.Rule;
import dev.staffel.engine.score.Trigger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Tells what claims mean under a playbook: which activity, about which topic, counted by which rules.
final class Matching {
    private final List<ActivityType> activities;
    private final List<Topic> topics;
    private final List<Rule> rules;
    private final List<String> watched;
    private final List<String> contactBy;
    private final Asked asked;
    private final Map<String, Integer> watchedPlaces =
            new HashMap<>(); // looked up only, never iterated

    // By shape; an entry is only ever written with the same value, so a race costs a second look at
    // most.
    private volatile @Nullable Match[] memory = new Match[64];

    /// Prepares the rules of a playbook for matching.
    ///
    /// @param watched ids of activities that criteria ask for; they are counted behind the rules
    Matching(Playbook playbook, List<String> watched) {
        this.activities = playbook.settings().activities();
        this.topics = playbook.settings().topics();
        this.rules = playbook.agreement().rules();
        this.watched = List.copyOf(watched);
        this.asked = Asked.by(playbook);
        this.contactBy =
                playbook.agreement()
                        .handover()
                        .salesOwes()
                        .map(SalesOwes::contactBy)
                        .orElse(List.of());
        for (int i = 0; i < watched.size(); i++)
            watchedPlaces.put(watched.get(i), rules.size() + i);
    }

    /// Whether the same claims mean the same to both.
    boolean isLike(Matching other) {
        return activities.equals(other.activities)
                && topics.equals(other.topics)
                && triggers().equals(other.triggers())
                && watched.equals(other.watched)
                && contactBy.equals(other.contactBy)
                && asked.isLike(other.asked);
    }

    /// What rules count, whatever it is worth.
    private List<List<Object>> triggers() {
        return rules.stream()
                .map(rule -> List.<Object>of(rule.trigger(), rule.needsTracking()))
                .toList();
    }

    /// The place under which a watched activity is counted, or -1.
    int watchedPlace(String activity) {
        var place = watchedPlaces.get(activity);
        return place == null ? -1 : place;
    }

    /// Which thing a claim is about, where anybody asks for it.
    long thing(Match match, int place) {
        return asked.tellsThings(place) ? match.thing() : 0;
    }

    Match of(Shape shape) {
        var known = memory;
        if (shape.id() < known.length) {
            var match = known[shape.id()];
            if (match != null) return match;
        }
        return remember(shape.id(), of(shape.claim()));
    }

    private synchronized Match remember(int shape, Match match) {
        var known = memory;
        if (shape >= known.length)
            known = Arrays.copyOf(known, Math.max(shape + 1, known.length * 2));
        known[shape] = match;
        memory = known;
        return match;
    }

    Match of(Claim claim) {
        var bare = new ClaimSeen(claim, "", "");
        for (int place = 0; place < activities.size(); place++) {
            var activity = activities.get(place);
            if (Evaluation.holds(activity.when(), bare)) return matched(claim, place, activity);
        }
        return claim.isSecondPerson() ? bySecondPerson() : Match.NONE;
    }

    /// Where no activity is told by it, it still counts.
    private Match bySecondPerson() {
        var counting = new ArrayList<Integer>();
        for (int rule = 0; rule < rules.size(); rule++) {
            if (rules.get(rule).trigger() instanceof Trigger.OnSecondPerson) counting.add(rule);
        }
        var levels = new long[counting.size()];
        Arrays.fill(levels, Long.MIN_VALUE);
        return Match.NONE.counting(counting.stream().mapToInt(Integer::intValue).toArray(), levels);
    }

    private Match matched(Claim claim, int place, ActivityType activity) {
        int topic = topic(claim);
        var seen =
                new ClaimSeen(claim, activity.id(), topic == 0 ? "" : topics.get(topic - 1).id());
        var counting = new ArrayList<Integer>();
        var levels = new ArrayList<Long>();
        boolean isHuman = claim.actor() != Actor.MACHINE;
        if (isHuman) {
            for (int rule = 0; rule < rules.size(); rule++) {
                if (!asked.rules()[rule]) continue;
                if (rules.get(rule).needsTracking() && !claim.trackingConsent()) continue;
                var least = least(rules.get(rule).trigger(), claim, seen);
                if (least.isPresent()) {
                    counting.add(rule);
                    levels.add(least.getAsLong());
                }
            }
            if (watched.contains(activity.id())) {
                counting.add(watchedPlace(activity.id()));
                levels.add(Long.MIN_VALUE);
            }
        }
        return new Match(
                place,
                topic,
                activity.thing()
                        .map(property -> hash(claim.properties().getOrDefault(property, "")))
                        .orElse(0L),
                counting.stream().mapToInt(Integer::intValue).toArray(),
                levels.stream().mapToLong(Long::longValue).toArray(),
                isHuman && (activity.ownInitiative() || activity.mailClick()),
                isHuman && activity.ownInitiative(),
                isHuman && activity.mailClick(),
                isHuman && activity.enquiry(),
                contactBy.contains(activity.id()));
    }

    /// The least amount from which a trigger counts the claim, if it counts it at all.
    private static OptionalLong least(Trigger trigger, Claim claim, ClaimSeen seen) {
        return switch (trigger) {
            case Trigger.OnActivity(var when, var least, _) ->
                    Evaluation.holds(when, seen) ? OptionalLong.of(least) : OptionalLong.empty();
            case Trigger.OnSecondPerson _ ->
                    claim.isSecondPerson() ? OptionalLong.of(Long.MIN_VALUE) : OptionalLong.empty();
            case Trigger.OnReturn _ -> OptionalLong.empty();
        };
    }

    private int topic(Claim claim) {
        var seen = new ClaimSeen(claim, "", "");
        for (int place = 0; place < topics.size(); place++) {
            if (Evaluation.holds(topics.get(place).when(), seen)) return place + 1;
        }
        return 0;
    }

    /// FNV-1a, 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/); stable over releases, since it is stored.
    private static long hash(String thing) {
        if (thing.isEmpty()) return 0;
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < thing.length(); i++) hash = (hash ^ thing.charAt(i)) * 0x100000001b3L;
        return hash;
    }

    /// The ids of the activities that a criterion asks for.
    static void collectActivities(Criterion criterion, List<String> found) {
        switch (criterion) {
            case Criterion.All(var parts) -> parts.forEach(part -> collectActivities(part, found));
            case Criterion.Any(var parts) -> parts.forEach(part -> collectActivities(part, found));
            case Criterion.Not(var part) -> collectActivities(part, found);
            case Criterion.DidWithin(var activity, _) -> addOnce(activity, found);
            case Criterion.CountWithin(var activity, _, _) -> addOnce(activity, found);
            case Criterion.Is _,
                    Criterion.OneOf _,
                    Criterion.Contains _,
                    Criterion.StartsWith _,
                    Criterion.AtLeast _,
                    Criterion.Between _,
                    Criterion.Known _ -> {}
        }
    }

    private static void addOnce(String activity, List<String> found) {
        if (!found.contains(activity)) found.add(activity);
    }
}
