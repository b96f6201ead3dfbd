package dev.staffel.playbook;

import dev.staffel.engine.Label;
import dev.staffel.engine.Playbook;
import dev.staffel.engine.Playbook.Agreement;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/// Reads a whole playbook from its text.
final class PlaybookReader {
    private PlaybookReader() {}

    static ReadResult read(String text) {
        var problems = new Problems();
        var root = Loading.root(text, problems);
        if (root.isEmpty()) return new ReadResult.Bad(problems.inOrder());
        var playbook = playbook(new Part(root.get(), "", problems));
        return problems.isEmpty() && playbook.isPresent()
                ? new ReadResult.Good(playbook.get())
                : new ReadResult.Bad(problems.inOrder());
    }

    /// See [PlaybookText#keys].
    static SortedMap<String, SortedSet<String>> keys(String text) {
        var problems = new Problems();
        Loading.root(text, problems).ifPresent(root -> playbook(new Part(root, "", problems)));
        var keys = new TreeMap<String, SortedSet<String>>();
        problems.keys()
                .forEach((path, known) ->
                        keys.put(path.replaceAll("\\[([0-9]+)]", "/$1").replace('.', '/'), known));
        return keys;
    }

    private static Optional<Playbook> playbook(Part root) {
        var fields = Fields.of(root, "name", "basis", "zone", "agreement", "settings");
        var names = Names.in(root);
        var name = label(fields.need("name"));
        var basis = fields.maybe("basis").map(PlaybookReader::label);
        var zone = fields.need("zone").as(Amounts.ZONE_FORM);
        var agreement = agreement(fields.need("agreement"), names);
        var settings = new SettingsReader(names).read(fields.need("settings"));
        return agreement.map(agreed -> new Playbook(name, basis, zone, agreed, settings));
    }

    private static Label label(Part part) {
        return Fields.of(part, "de", "en").label();
    }

    private static Optional<Agreement> agreement(Part part, Names names) {
        var fields =
                Fields.of(
                        part,
                        "ladder",
                        "rules",
                        "maturity",
                        "personas",
                        "grade",
                        "handover",
                        "questionnaire");
        var ladder = new LadderReader(names).read(fields.need("ladder"));
        var rules = new RulesReader(names);
        var scores = rules.rules(fields.need("rules"));
        var maturity = rules.maturity(fields.need("maturity"));
        var grades = new GradeReader(names);
        var personas = grades.personas(fields.need("personas"));
        var terms = grades.terms(fields.need("grade"));
        var handover = new HandoverReader(names).read(fields.need("handover"));
        var questionnaire =
                fields.maybe("questionnaire").flatMap(one -> QuestionText.read(one, names));
        if (ladder.isEmpty() || terms.isEmpty()) return Optional.empty();
        return Optional.of(
                new Agreement(
                        ladder.get(),
                        scores,
                        maturity,
                        personas,
                        terms.get(),
                        handover,
                        questionnaire));
    }
}
