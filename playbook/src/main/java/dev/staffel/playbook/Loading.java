package dev.staffel.playbook;

import dev.staffel.engine.Label;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/// Text to YAML nodes, within bounds: no aliases, no tags, no great depth, so that a hostile file costs nothing.
final class Loading {
    static final int MOST_CHARACTERS = 1_000_000;
    static final int MOST_PARTS = 100_000;
    static final int DEEPEST = 40;

    private static final Label ONE_DOCUMENT =
            new Label("Die Datei enthält mehrere Dokumente.", "The file holds several documents.");
    private static final Label PLAIN_WORDS =
            new Label(
                    "Schreiben Sie es aus; ein Wort, das mit *, & oder ! beginnt, gehört in Anführungszeichen.",
                    "Write it out; a word that begins with *, & or ! belongs in quotes.");

    private final Problems problems;
    private int parts;
    private int depth;
    private int documents;

    private Loading(Problems problems) {
        this.problems = problems;
    }

    /// The root of the text, or nothing and at least one problem.
    static Optional<Node> root(String text, Problems problems) {
        if (text.length() > MOST_CHARACTERS) {
            problems.add(
                    Optional.empty(),
                    "",
                    "",
                    new Label("Die Datei ist zu groß.", "The file is too large."),
                    new Label(
                            "Höchstens eine Million Zeichen.", "At most one million characters."));
            return Optional.empty();
        }
        var settings =
                LoadSettings.builder()
                        .setSchema(new FailsafeSchema())
                        .setAllowDuplicateKeys(true) // told with both places by Part
                        .setCodePointLimit(MOST_CHARACTERS)
                        .build();
        try {
            new Loading(problems).check(new Parse(settings).parseString(text));
            if (!problems.isEmpty()) return Optional.empty();
            var root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                problems.add(
                        Optional.empty(),
                        "",
                        "",
                        new Label("Die Datei ist leer.", "The file is empty."),
                        new Label(
                                "Beginnen Sie mit einem mitgelieferten Regelwerk.",
                                "Begin with one of the shipped playbooks."));
            }
            return root;
        } catch (MarkedYamlEngineException broken) {
            notYaml(broken.getProblemMark(), problems);
            return Optional.empty();
        } catch (YamlEngineException broken) {
            notYaml(Optional.empty(), problems);
            return Optional.empty();
        }
    }

    private static void notYaml(Optional<Mark> mark, Problems problems) {
        problems.add(
                mark,
                "",
                "",
                new Label("Der Aufbau ist hier nicht lesbar.", "The layout can't be read here."),
                new Label(
                        "Prüfen Sie Einrückung (Leerzeichen, keine Tabulatoren), Doppelpunkte und Anführungszeichen.",
                        "Check indentation (spaces, no tabs), colons and quotes."));
    }

    private void check(Iterable<Event> events) {
        for (Event event : events) {
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                bad(event, ONE_DOCUMENT, new Label("Entfernen Sie „---“.", "Remove '---'."));
                return;
            }
            if (event instanceof NodeEvent node && !checkNode(node)) return;
            if (event.getEventId() == Event.ID.MappingEnd
                    || event.getEventId() == Event.ID.SequenceEnd) depth--;
        }
    }

    /// Whether to go on.
    private boolean checkNode(NodeEvent node) {
        boolean opens = node instanceof MappingStartEvent || node instanceof SequenceStartEvent;
        if (opens) depth++;
        if (++parts > MOST_PARTS || depth > DEEPEST) {
            bad(
                    node,
                    new Label(
                            "Zu viel oder zu tief verschachtelt.", "Too much or nested too deep."),
                    new Label("Vereinfachen Sie den Aufbau.", "Simplify the layout."));
            return false;
        }
        Optional<Anchor> anchor = node.getAnchor();
        if (node instanceof AliasEvent || anchor.isPresent()) {
            bad(
                    node,
                    new Label(
                            "Verweise mit & und * gibt es in Regelwerken nicht.",
                            "Playbooks have no references with & and *."),
                    PLAIN_WORDS);
        } else if (hasTag(node)) {
            bad(
                    node,
                    new Label(
                            "Typangaben mit ! gibt es in Regelwerken nicht.",
                            "Playbooks have no types with !."),
                    PLAIN_WORDS);
        }
        return true;
    }

    private static boolean hasTag(NodeEvent node) {
        return switch (node) {
            case ScalarEvent scalar -> scalar.getTag().isPresent();
            case MappingStartEvent mapping -> mapping.getTag().isPresent();
            case SequenceStartEvent sequence -> sequence.getTag().isPresent();
            default -> false;
        };
    }

    private void bad(Event event, Label what, Label remedy) {
        problems.add(event.getStartMark(), "", "", what, remedy);
    }
}
