package dev.staffel.server.leads;

import dev.staffel.engine.grade.Grade;
import dev.staffel.engine.stage.Ladder;
import dev.staffel.engine.stage.Stage;
import dev.staffel.server.api.Problem;
import dev.staffel.server.api.Refusal;
import dev.staffel.store.log.Source;
import dev.staffel.store.log.Sources;
import dev.staffel.store.read.LeadOrder;
import dev.staffel.store.read.LeadSort;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// What a program asks of the list of leads; a parameter or a value that means nothing is refused, all of them at once.
final class LeadRequest {
    private static final int MOST = 200;
    private static final int USUAL = 50;
    private static final List<String> HOW = List.of("sort", "limit", "cursor", "count");
    private static final List<String> NUMBERS = List.of("interestFrom", "interestTo");
    private static final List<String> DAYS = List.of("createdFrom", "createdTo", "from", "to");

    private final TreeMap<String, List<String>> asked = new TreeMap<>();
    private final List<Problem.Place> problems = new ArrayList<>();

    private LeadRequest(Map<String, String[]> parameters) {
        parameters.forEach((name, values) -> asked.put(name, Arrays.asList(values)));
    }

    /// Reads the parameters of an address.
    ///
    /// @param sources a source is named by its name or its number
    static LeadRequest of(Map<String, String[]> parameters, Ladder ladder, Sources sources) {
        var request = new LeadRequest(parameters);
        request.knowNames();
        var stages = ladder.stages().stream().map(Stage::id).toList();
        request.oneOf("stage", stages);
        request.oneOf("entered", stages);
        request.oneOf("ledTo", stages);
        request.oneOf("went", LeadQueries.WENT);
        request.require("stayed", word -> word.matches("[0-9]{1,7}"), "minutes");
        request.oneOf("grade", Arrays.stream(Grade.values()).map(Grade::letter).toList());
        request.oneOf("maturity", List.of("learning", "comparing", "deciding"));
        request.oneOf("level", List.of("cold", "warm", "hot"));
        request.oneOf("count", List.of("exact"));
        request.require("sort", word -> LeadSort.of(word).isPresent(), orders());
        request.require("seen", word -> word.matches("(within|not)-[0-9]{1,4}"), "such as not-30");
        for (String name : NUMBERS) {
            request.require(name, word -> word.matches("[0-9]{1,9}"), "whole points");
        }
        for (String name : DAYS) request.require(name, LeadRequest::isDay, "a day: 2026-03-31");
        request.require("limit", word -> isLimit(word), "1 to " + MOST);
        request.numberSources(sources);
        if (!request.problems.isEmpty()) throw new Refusal(Problem.invalid(request.problems));
        return request;
    }

    private static String orders() {
        var words = Arrays.stream(LeadOrder.values()).map(LeadOrder::word).toList();
        return "one of " + String.join(", ", words) + ", with - before it to reverse it";
    }

    private void knowNames() {
        var known = new TreeSet<>(LeadQueries.FILTERS);
        known.addAll(HOW);
        for (String name : asked.keySet()) {
            if (!known.contains(name)) {
                problems.add(
                        new Problem.Place(name, "is not known, but " + String.join(", ", known)));
            }
        }
    }

    private void oneOf(String name, List<String> known) {
        require(name, known::contains, "one of " + String.join(", ", known));
    }

    private void require(String name, Predicate<String> isGood, String good) {
        for (String value : values(name)) {
            if (!value.isEmpty() && !isGood.test(value)) {
                problems.add(new Problem.Place(name, good + ", but is " + value));
            }
        }
    }

    private static boolean isLimit(String word) {
        if (!word.matches("[0-9]{1,3}")) return false;
        int limit = Integer.parseInt(word);
        return limit >= 1 && limit <= MOST;
    }

    private static boolean isDay(String word) {
        try {
            LocalDate.parse(word);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void numberSources(Sources sources) {
        var name = first("source");
        if (name.isEmpty() || name.matches("[0-9]{1,5}")) return;
        Optional<Source> source = sources.named(name);
        if (source.isEmpty()) problems.add(new Problem.Place("source", "there is none: " + name));
        asked.put("source", source.map(each -> List.of("" + each.id())).orElse(List.of()));
    }

    /// The values of a parameter, none when it was not given.
    List<String> values(String name) {
        return asked.getOrDefault(name, List.of());
    }

    String first(String name) {
        var values = values(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    int limit() {
        return first("limit").isEmpty() ? USUAL : Integer.parseInt(first("limit"));
    }

    boolean isExact() {
        return first("count").equals("exact");
    }
}
