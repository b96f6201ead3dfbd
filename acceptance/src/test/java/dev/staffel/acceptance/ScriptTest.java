package dev.staffel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What the script answers without the program.
class ScriptTest {
    @Test
    void helpNamesEveryCommand() {
        Script.Result help = Script.staffel("help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.output())
                .contains(
                        "start",
                        "import",
                        "token create",
                        "explain",
                        "history export",
                        "history import",
                        "backup",
                        "restore",
                        "rebuild",
                        "test",
                        "bench");
    }

    @Test
    void anUnknownCommandIsRefusedWithTheWayToTheList() {
        Script.Result result = Script.staffel("strat");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).contains("Unknown command: strat", "./staffel help");
    }
}
