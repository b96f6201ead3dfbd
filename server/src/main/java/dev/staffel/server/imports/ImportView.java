package dev.staffel.server.imports;

import dev.staffel.engine.KnownAttribute;
import dev.staffel.server.imports.csv.Reason;
import dev.staffel.server.imports.mapping.AttributeNames;
import dev.staffel.server.imports.mapping.Mapping;
import dev.staffel.server.imports.mapping.MappingRead;
import dev.staffel.server.imports.mapping.MappingReader;
import dev.staffel.server.imports.mapping.Moment;
import dev.staffel.server.imports.mapping.Person;
import dev.staffel.server.imports.mapping.Proposal;
import dev.staffel.server.imports.mapping.ShippedMappings;
import dev.staffel.server.imports.mapping.Understood;
import dev.staffel.server.shell.Ui;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Words and values of the pages about imports.
final class ImportView {
    private static final int EXAMPLES = 3;
    private static final int EXAMPLE_LENGTH = 40;

    private ImportView() {}

    static String tone(ImportRecord.State state) {
        return switch (state) {
            case DONE -> "good";
            case STOPPED -> "bad";
            case REHEARSING, RUNNING, UNDOING -> "clock";
            case DRAFT -> "info";
            case UNDONE -> "plain";
        };
    }

    static String reason(Ui ui, Reason reason) {
        return ui.t("imports.reason." + reason.key(), reason.values().toArray());
    }

    static String reasons(Ui ui, List<Reason> reasons) {
        return String.join(" ", reasons.stream().map(each -> reason(ui, each)).toList());
    }

    static String leftOut(Ui ui, LeftOut value) {
        return ui.t("imports.reason." + value.reason(), value.place(), value.example(), "");
    }

    /// The first different values of a column.
    static String examples(Look look, int column) {
        List<String> examples =
                look.raw().stream()
                        .map(row -> row.get(column).strip())
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .limit(EXAMPLES)
                        .map(value ->
                                value.length() > EXAMPLE_LENGTH
                                        ? value.substring(0, EXAMPLE_LENGTH) + "…"
                                        : value)
                        .toList();
        return String.join(" · ", examples);
    }

    static Map<String, String> uses(Ui ui) {
        Map<String, String> uses = new LinkedHashMap<>();
        uses.put(Proposal.LEFT_OUT, ui.t("imports.use.none"));
        List<String> names = new ArrayList<>(AttributeNames.KNOWN);
        names.addAll(Proposal.OTHER_USES);
        names.forEach(name -> uses.put(name, ui.t("imports.use." + name)));
        return uses;
    }

    /// What each column is used for, where the mapping is simple enough to be shown so.
    static Optional<Proposal> proposal(Look look) {
        boolean isSimple =
                look.mapping().isPresent()
                        && look.mapping().get().name().equals(ShippedMappings.GENERIC);
        return isSimple
                ? look.shape().map(shape -> Proposal.of(shape.columns(), look.mapping().get()))
                : Optional.empty();
    }

    static String title(Ui ui, Mapping mapping) {
        return mapping.title().in(ui.preferences().language());
    }

    /// The title of a shipped mapping, for choosing it.
    static String shippedTitle(Ui ui, String name) {
        return ShippedMappings.text(name)
                .map(MappingReader::read)
                .filter(MappingRead.Usable.class::isInstance)
                .map(read -> title(ui, ((MappingRead.Usable) read).mapping()))
                .orElse(name);
    }

    static String who(Person person) {
        var known = person.attributes();
        String name =
                (known.getOrDefault("first-name", "") + " " + known.getOrDefault("last-name", ""))
                        .strip();
        String who = name.isEmpty() ? known.getOrDefault("name", "") : name;
        return who.isEmpty() ? known.getOrDefault("email", person.key()) : who;
    }

    /// What the row tells of the person, in the order in which a person would tell it.
    static String known(Ui ui, Person person) {
        Map<String, String> known = person.attributes();
        List<String> names = new ArrayList<>(KnownAttribute.ids());
        known.keySet().stream()
                .filter(name -> !names.contains(name) && !name.endsWith(".why"))
                .forEach(names::add);
        return names.stream()
                .filter(known::containsKey)
                .map(name -> label(ui, name) + ": " + known.get(name))
                .collect(Collectors.joining(" · "));
    }

    static boolean anyHappened(Look look) {
        return look.preview().stream()
                .anyMatch(row ->
                        row instanceof Understood.AsPerson(var person)
                                && !person.happenings().isEmpty());
    }

    private static String label(Ui ui, String name) {
        boolean isNamed = AttributeNames.KNOWN.contains(name) || Proposal.OTHER_USES.contains(name);
        return isNamed ? ui.t("imports.use." + name) : name;
    }

    /// What happened, in the words of the file, with how often.
    static String happened(Person person) {
        Map<String, Integer> times = new LinkedHashMap<>();
        for (Person.Happening happening : person.happenings()) {
            String word =
                    switch (happening) {
                        case Person.Happening.Did did -> did.event();
                        case Person.Happening.Reached reached -> "→ " + reached.stage();
                    };
            times.merge(word, 1, Integer::sum);
        }
        List<String> parts = new ArrayList<>();
        times.forEach((word, count) -> parts.add(count == 1 ? word : word + " × " + count));
        return String.join(" · ", parts);
    }

    static String when(Ui ui, Person person) {
        Optional<Moment> moment = person.earliest();
        if (moment.isEmpty()) {
            return ui.t("imports.preview.now");
        }
        String date = ui.format().date(moment.get().at());
        return moment.get().assumed() ? date + " (" + ui.t("imports.preview.assumed") + ")" : date;
    }

    /// How far a run has come, in whole percent; 0 while the rows are being counted.
    static long percent(Counts counts) {
        return counts.total() == 0 ? 0 : Math.min(100, counts.rows() * 100 / counts.total());
    }
}
