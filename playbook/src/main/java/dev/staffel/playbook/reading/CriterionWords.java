package dev.staffel.playbook.reading;

import dev.staffel.engine.criteria.Criterion;
import java.util.ArrayList;
import java.util.List;

/// A criterion in words: "Eignung A, Interesse mindestens 40 und Reife mindestens Vergleich".
record CriterionWords(ConditionWords words, Speech speech) {

    String of(Criterion criterion) {
        return switch (criterion) {
            case Criterion.All(var parts) -> all(parts);
            case Criterion.Any(var parts) -> any(parts);
            default -> phrase(criterion).text();
        };
    }

    private Phrase phrase(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Is(var field, var value) -> words.is(field, List.of(value));
            case Criterion.OneOf(var field, var values) -> words.is(field, values);
            case Criterion.Contains(var field, var part) ->
                    words.text(field, "enthält", "contains", part);
            case Criterion.StartsWith(var field, var prefix) ->
                    words.text(field, "beginnt mit", "starts with", prefix);
            case Criterion.AtLeast(var field, var level) -> words.atLeast(field, level);
            case Criterion.Between(var field, var low, var high) -> words.between(field, low, high);
            case Criterion.Known(var field) -> words.known(field, true);
            case Criterion.DidWithin(var activity, var days) -> words.did(activity, days);
            case Criterion.CountWithin(var activity, var times, var days) ->
                    words.count(activity, times, days);
            case Criterion.Not(Criterion.Known(var field)) -> words.known(field, false);
            case Criterion.Not(Criterion.AtLeast(var field, var level)) ->
                    words.below(field, level);
            case Criterion.Not(var part) -> Phrase.of(speech.say("nicht ", "not ") + grouped(part));
            case Criterion.All(var parts) ->
                    Phrase.of(parts.size() > 1 ? "(" + all(parts) + ")" : all(parts));
            case Criterion.Any(var parts) -> Phrase.of(any(parts));
        };
    }

    private String all(List<Criterion> parts) {
        if (parts.isEmpty()) return speech.say("immer", "always");
        if (parts.size() == 1) return of(parts.getFirst());
        return speech.and(parts.stream().map(this::amongAll).toList());
    }

    /// In parentheses where it would otherwise be open what belongs together.
    private String amongAll(Criterion part) {
        return switch (part) {
            case Criterion.All(var parts) when !parts.isEmpty() -> all(parts);
            case Criterion.Any(var parts) when runs(parts).size() > 1 -> "(" + any(parts) + ")";
            default -> of(part);
        };
    }

    private String grouped(Criterion part) {
        boolean isGroup = part instanceof Criterion.All || part instanceof Criterion.Any;
        return isGroup ? "(" + of(part) + ")" : of(part);
    }

    private String any(List<Criterion> parts) {
        if (parts.isEmpty()) return speech.say("nie", "never");
        var runs = runs(parts);
        var said = runs.stream().map(this::say).toList();
        boolean isSimple =
                runs.size() == 1
                        || said.stream()
                                .noneMatch(text -> text.contains(speech.say(" oder ", " or ")));
        return isSimple ? speech.or(said) : String.join(speech.say("; oder ", "; or "), said);
    }

    /// Alternatives in their order, those side by side that share their words together.
    private List<List<Phrase>> runs(List<Criterion> parts) {
        var runs = new ArrayList<List<Phrase>>();
        for (Criterion part : alternatives(parts)) {
            var phrase = phrase(part);
            if (!runs.isEmpty() && runs.getLast().getFirst().sharesWith(phrase)) {
                runs.getLast().add(phrase);
            } else {
                runs.add(new ArrayList<>(List.of(phrase)));
            }
        }
        return runs;
    }

    /// Alternatives of alternatives are alternatives.
    private static List<Criterion> alternatives(List<Criterion> parts) {
        var flat = new ArrayList<Criterion>();
        for (Criterion part : parts) {
            if (part instanceof Criterion.Any(var more) && !more.isEmpty()) {
                flat.addAll(alternatives(more));
            } else {
                flat.add(part);
            }
        }
        return flat;
    }

    private String say(List<Phrase> run) {
        var middles = run.stream().map(Phrase::middle).distinct().toList();
        return run.getFirst().before() + speech.or(middles) + run.getFirst().after();
    }
}
