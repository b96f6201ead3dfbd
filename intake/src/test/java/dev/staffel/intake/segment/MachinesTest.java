package dev.staffel.intake.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Actor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachinesTest {
    private final Machines machines = Machines.shipped();

    @ParameterizedTest
    @CsvSource({
        "'', '', MACHINE",
        "'', Mozilla/5.0 Firefox/140.0, HUMAN",
        "'', analytics-node/3.1.0, UNKNOWN",
        "'', Googlebot/2.1, MACHINE",
        "Mozilla/5.0 Firefox/140.0, analytics-node/3.1.0, HUMAN",
        "Mozilla/5.0 (Linux; CUBOT NOTE 9) Chrome/150.0, '', HUMAN",
        "'Mozilla/5.0 (compatible; bingbot/2.0)', '', MACHINE",
        "Mozilla/5.0 HeadlessChrome/156.0, '', MACHINE",
        "curl/8.5, curl/8.5, MACHINE"
    })
    void theUserAgentTellsWhoDidIt(String ofEvent, String ofRequest, Actor actor) {
        assertThat(machines.actor(ofEvent, ofRequest)).isEqualTo(actor);
    }
}
