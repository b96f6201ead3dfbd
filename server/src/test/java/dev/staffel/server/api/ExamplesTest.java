package dev.staffel.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.testing.Contract;
import dev.staffel.server.testing.RunningStaff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExamplesTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    @Test
    void everyExampleOfTheDescriptionFitsItsSchema() {
        assertThat(Contract.of(STAFF).checkExamples()).isGreaterThan(10);
    }
}
