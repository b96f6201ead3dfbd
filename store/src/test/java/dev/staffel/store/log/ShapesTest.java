package dev.staffel.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.staffel.engine.Claim;
import dev.staffel.engine.Trust;
import dev.staffel.store.testing.LogFixture;
import dev.staffel.store.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ShapesTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private LogFixture log;

    @BeforeEach
    void emptyLog() {
        log = LogFixture.emptied(database.sql());
    }

    @Test
    void aClaimWhoseNumberBecomesVisibleLateIsFoundAllTheSame() {
        int early = log.shapes.intern(Claim.of("website", "early"), log.web);
        int late = log.shapes.intern(Claim.of("website", "late"), log.web);
        var reader = new Shapes(log.sql);
        reader.load(List.of(late));
        assertThatThrownBy(() -> reader.claim(early)).isInstanceOf(IllegalArgumentException.class);

        reader.load(List.of(early, late, 0));

        assertThat(reader.claim(early).event()).isEqualTo("early");
        assertThat(reader.claim(late).event()).isEqualTo("late");
    }

    @Test
    void claimsBeyondTheCapOfTheirSourceCountUnderOne() {
        var capped = log.sources.add(Source.named("capped", Trust.PUBLIC).withShapeCap(2));
        for (String event : List.of("one", "two"))
            log.shapes.intern(Claim.of("capped", event), capped);
        int third = log.shapes.intern(Claim.of("capped", "three"), capped);
        int fourth = log.shapes.intern(Claim.of("capped", "four"), capped);
        log.shapes.load(List.of(third));

        assertThat(third).isEqualTo(fourth);
        assertThat(log.shapes.claim(third).event()).isEqualTo(Shapes.OTHER);
    }
}
