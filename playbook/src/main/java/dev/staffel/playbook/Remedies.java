package dev.staffel.playbook;

import dev.staffel.engine.Label;
import java.util.Collection;

/// Sentences that help on, used in several places.
final class Remedies {
    private Remedies() {}

    /// Names the word that was most likely meant, or all there are.
    static Label knownWords(String word, Collection<String> known) {
        var nearest = Nearest.of(word, known);
        if (nearest.isPresent()) {
            return new Label(
                    "Meinten Sie „" + nearest.get() + "“?",
                    "Did you mean '" + nearest.get() + "'?");
        }
        if (known.isEmpty()) {
            return new Label("Es ist noch keines festgelegt.", "None is defined yet.");
        }
        var all = String.join(", ", known.stream().limit(40).toList());
        return new Label("Möglich sind: " + all + ".", "Possible are: " + all + ".");
    }
}
