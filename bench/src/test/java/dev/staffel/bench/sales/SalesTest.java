package dev.staffel.bench.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.store.Store;
import dev.staffel.store.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SalesTest {
    @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

    @Test
    void sellersDoEachPieceOfWorkOnCopiesAsOnOriginals() throws Exception {
        Store.on(DATABASE.sql()).versions().publishFirst();
        try (var office = new Office(DATABASE.database(), Path.of("target"))) {
            office.fill(4, 400);
        }
        try (var office = new Office(DATABASE.database(), Path.of("target"))) {
            office.gather(4);
            try (var _ = office.open(Duration.ofSeconds(1));
                    var floor = new Floor(office.address(), office.sellers())) {
                office.clock().begin();

                assertThat(floor.tryAll()).isEmpty();

                assertThat(office.clock().measured()).containsKeys(Action.values());
            }
        }
    }
}
