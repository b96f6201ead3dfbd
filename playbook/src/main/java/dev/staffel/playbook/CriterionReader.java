package dev.staffel.playbook;

import dev.staffel.engine.Label;
import dev.staffel.engine.criteria.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a criterion: lines `field: condition`, all of which must hold, or `all`, `any`, `not`, `did` and `always`.
final class CriterionReader {
    private static final Pattern DID =
            Pattern.compile("([a-z0-9-]+)(?: ([0-9]{1,6}) times?)? within ([0-9]{1,5}) days?");
    private static final Form<Criterion> DID_FORM =
            new Form<>(
                    CriterionReader::did,
                    Criterion.always(),
                    new Label("eine Interaktion mit Zeitraum", "an activity with a period"),
                    "own-initiative within 60 days");

    private final Scope scope;
    private final Names names;

    CriterionReader(Scope scope, Names names) {
        this.scope = scope;
        this.names = names;
    }

    Criterion read(Part part) {
        if (part.isText()) return constant(part);
        if (part.isList()) {
            part.wrong(
                    new Label(
                            "Hier ist offen, ob alle oder eines gelten soll.",
                            "It is open whether all or any of these shall hold."),
                    new Label(
                            "Setzen Sie „all:“ oder „any:“ darüber.",
                            "Put 'all:' or 'any:' above them."));
            return Criterion.always();
        }
        var entries = part.entries();
        if (entries.isEmpty() && part.isMapping()) {
            part.wrong(
                    new Label("Hier fehlt die Bedingung.", "The condition is missing here."),
                    new Label("Schreiben Sie „always“.", "Write 'always'."));
        }
        var parts = new ArrayList<Criterion>();
        for (Part.Named entry : entries) parts.add(read(entry));
        return parts.size() == 1 ? parts.getFirst() : new Criterion.All(parts);
    }

    private Criterion constant(Part part) {
        var text = part.text();
        if (text.equals("never")) return new Criterion.Any(List.of());
        if (!text.equals("always")) {
            part.wrong(
                    new Label(
                            "„" + text + "“ ist keine Bedingung.",
                            "'" + text + "' is not a condition."),
                    new Label(
                            "Schreiben Sie Zeilen wie „grade: A“, oder „always“.",
                            "Write lines like 'grade: A', or 'always'."));
        }
        return Criterion.always();
    }

    private Criterion read(Part.Named entry) {
        return switch (entry.id()) {
            case "all" -> new Criterion.All(parts(entry.part()));
            case "any" -> new Criterion.Any(parts(entry.part()));
            case "not" -> new Criterion.Not(read(entry.part()));
            case "did" -> did(entry);
            default ->
                    scope.field(entry, names)
                            .map(field -> new ConditionReader(field, names).read(entry.part()))
                            .orElse(Criterion.always());
        };
    }

    private List<Criterion> parts(Part list) {
        return list.items().stream().map(this::read).toList();
    }

    private Criterion did(Part.Named entry) {
        if (scope != Scope.LEAD) {
            entry.key()
                    .wrong(
                            new Label(
                                    "„did“ fragt nach einem Lead; hier geht es um anderes.",
                                    "'did' asks about a lead; this is about something else."),
                            scope.remedy());
        }
        var criterion = entry.part().as(DID_FORM);
        var activity =
                switch (criterion) {
                    case Criterion.DidWithin(var id, _) -> Optional.of(id);
                    case Criterion.CountWithin(var id, _, _) -> Optional.of(id);
                    default -> Optional.<String>empty();
                };
        if (activity.isPresent() && !names.doable().contains(activity.get())) {
            entry.part()
                    .wrong(
                            new Label(
                                    "Die Interaktion „" + activity.get() + "“ gibt es nicht.",
                                    "There is no activity '" + activity.get() + "'."),
                            Remedies.knownWords(activity.get(), names.doable()));
        }
        return criterion;
    }

    private static Optional<Criterion> did(String text) {
        var match = DID.matcher(text);
        if (!match.matches()) return Optional.empty();
        int days = Integer.parseInt(match.group(3));
        int times = match.group(2) == null ? 1 : Integer.parseInt(match.group(2));
        if (days < 1 || times < 1) return Optional.empty();
        return Optional.of(
                match.group(2) == null
                        ? new Criterion.DidWithin(match.group(1), days)
                        : new Criterion.CountWithin(match.group(1), times, days));
    }
}
