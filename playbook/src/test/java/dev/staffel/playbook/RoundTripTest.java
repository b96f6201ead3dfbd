package dev.staffel.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Label;
import dev.staffel.engine.Playbook;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoundTripTest {

    @Test
    void writingAndReadingAShippedPlaybookGivesAnEqualOne() {
        for (String name : ShippedPlaybooks.NAMES) {
            var playbook = PlaybookText.read(ShippedPlaybooks.text(name)).orThrow();
            assertThat(PlaybookText.read(PlaybookText.write(playbook)).orThrow())
                    .isEqualTo(playbook);
        }
    }

    @Test
    void writingAndReadingAnyPlaybookGivesAnEqualOneAndTheSameText() {
        for (long seed = 1; seed <= 100; seed++) {
            var playbook = new RandomPlaybooks(seed).next();
            var text = PlaybookText.write(playbook);
            var read = PlaybookText.read(text);
            assertThat(read).as("seed %d\n%s", seed, text).isInstanceOf(ReadResult.Good.class);
            assertThat(read.orThrow()).as("seed %d\n%s", seed, text).isEqualTo(playbook);
            assertThat(PlaybookText.write(read.orThrow())).as("seed %d", seed).isEqualTo(text);
        }
    }

    @Test
    void commentsAndLayoutDoNotChangeWhatIsSigned() {
        var text = ShippedPlaybooks.text("textbook");
        var spaced = "# another comment\n" + text.replace("points: 10", "points:   10.0");
        assertThat(PlaybookText.agreementHash(PlaybookText.read(spaced).orThrow()))
                .isEqualTo(PlaybookText.agreementHash(ShippedPlaybooks.textbook()));
    }

    @Test
    void workingSettingsDoNotChangeWhatIsSigned() {
        var before = ShippedPlaybooks.textbook();
        var after = changed("Paper Downloaded", "Study Downloaded");
        assertThat(PlaybookText.agreementHash(after)).isEqualTo(PlaybookText.agreementHash(before));
        assertThat(PlaybookText.hash(after)).isNotEqualTo(PlaybookText.hash(before));
    }

    @Test
    void anotherThresholdChangesWhatIsSigned() {
        assertThat(PlaybookText.agreementHash(changed("at least 40", "at least 41")))
                .isNotEqualTo(PlaybookText.agreementHash(ShippedPlaybooks.textbook()));
    }

    @Test
    void anotherNameIsStillTheSameAgreement() {
        var book = ShippedPlaybooks.textbook();
        var renamed =
                new Playbook(
                        new Label("Neu", "New"),
                        Optional.empty(),
                        book.zone(),
                        book.agreement(),
                        book.settings());
        assertThat(PlaybookText.agreementHash(renamed)).isEqualTo(PlaybookText.agreementHash(book));
    }

    private static Playbook changed(String from, String to) {
        var text = ShippedPlaybooks.text("textbook");
        assertThat(text).contains(from);
        return PlaybookText.read(text.replace(from, to)).orThrow();
    }
}
