package dev.staffel.replay;

import static dev.staffel.replay.APast.SHIPPED;
import static dev.staffel.replay.APast.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Engine;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhatIfTest {
    private static final String PRICE = "Price Asked"; // 35 points, by own initiative, deciding

    private static LeadRun run(Engine engine, APast told) {
        var past = told.past();
        return new WhatIf(engine, APast.claims(), day(365))
                .run(past, Recorded.of(past, _ -> SHIPPED));
    }

    @Test
    void aLeadEntersWhenItsCriteriaHoldAndIsHandedOverAtOnce() {
        var run = run(SHIPPED, APast.of(1).did(1, PRICE).did(3, PRICE));

        assertThat(run.crossings()).hasSize(1);
        var crossing = run.crossings().getFirst();
        assertThat(crossing.at()).isEqualTo(day(3));
        assertThat(crossing.stage()).isEqualTo("mql");
        assertThat(crossing.entry()).isEqualTo("fit-unknown");
        assertThat(crossing.interest()).isEqualTo(69);
        assertThat(crossing.grade()).isEqualTo("?");
        assertThat(run.handovers())
                .containsExactly(new Crossing.Handover(day(3), "requalification", false));
        assertThat(crossing.handover()).contains(run.handovers().getFirst());
    }

    /// Sales gets it at once; an unknown fit would go to requalification, which takes it as it is.
    private static Map<String, String> ofGoodFit() {
        return Map.of(
                "title", "Leiter Instandhaltung",
                "account.industry", "Molkerei",
                "account.employees", "180",
                "account.country", "DE");
    }

    @Test
    void withoutTheRequiredDataItEntersAndWaitsForMarketing() {
        var missing = APast.withoutCompany(1).learned(0, ofGoodFit()).did(1, PRICE).did(3, PRICE);

        var waiting = run(SHIPPED, missing);
        assertThat(waiting.crossings()).hasSize(1);
        assertThat(waiting.handovers()).isEmpty();

        var given = run(SHIPPED, missing.learned(9, Map.of("account.name", "Huber GmbH")));
        assertThat(given.crossings().getFirst().at()).isEqualTo(day(3));
        assertThat(given.handovers().getFirst().at()).isEqualTo(day(9));
    }

    @Test
    void withSalesNothingIsDecidedUntilTheRecordSaysItWasGivenBack() {
        var kept = APast.of(1).did(1, PRICE).did(3, PRICE).did(10, PRICE).did(20, PRICE);

        assertThat(run(SHIPPED, kept).crossings()).hasSize(1);

        var returned =
                APast.of(1)
                        .did(1, PRICE)
                        .did(3, PRICE)
                        .handedOver(3)
                        .accepted(4)
                        .returned(10, "no-project-yet")
                        .did(12, PRICE);
        var run = run(SHIPPED, returned);
        assertThat(run.crossings()).extracting(Crossing::at).containsExactly(day(3), day(12));
    }

    @Test
    void whatPeopleDidIsNeverFoldedAsProcess() {
        var moved = APast.of(1).did(1, PRICE).moved(2, "sal").did(3, PRICE).moved(5, "won");

        assertThat(run(SHIPPED, moved))
                .isEqualTo(run(SHIPPED, APast.of(1).did(1, PRICE).did(3, PRICE)));
    }

    @Test
    void anEnquiryIsAHandoverWithoutAnyCriteria() {
        var run = run(SHIPPED, APast.of(1).did(1, "Callback Requested"));

        assertThat(run.crossings()).isEmpty();
        assertThat(run.handovers())
                .containsExactly(new Crossing.Handover(day(1), "requalification", true));
    }

    @Test
    void theEndOfThePastIsTheEnd() {
        var past = APast.of(1).did(1, PRICE).did(3, PRICE).past();

        assertThat(
                        new WhatIf(SHIPPED, APast.claims(), day(3))
                                .run(past, Recorded.of(past, _ -> SHIPPED))
                                .crossings())
                .isEmpty();
    }
}
