package dev.staffel.server.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Playbook;
import dev.staffel.engine.handover.RequiredItem;
import dev.staffel.engine.handover.ReturnReason.Meter;
import dev.staffel.playbook.PlaybookText;
import dev.staffel.playbook.ShippedPlaybooks;
import dev.staffel.playbook.reading.Change;
import dev.staffel.playbook.reading.Changes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The shipped ways in demand 40 (A), 50 (B), 70 (C) and 60 (fit not known).
class EditTest {
    private static final String TEXT = ShippedPlaybooks.text("maschinenbau");
    private static final Playbook BOOK = ShippedPlaybooks.maschinenbau();

    private static Optional<Edit> edit(String criterion, Meter meter) {
        return Edit.of(TEXT, BOOK, criterion, meter);
    }

    private static List<String> changes(Edit edit) {
        return Changes.between(BOOK, PlaybookText.read(edit.text()).orThrow(), "en").stream()
                .map(Change::after)
                .toList();
    }

    @Test
    void returnedAsTooEarlyEachWayInDemandsFiveMore() {
        var edit = edit("maturity", Meter.EARLY).orElseThrow();
        assertThat(edit.kind()).isEqualTo("raise");
        assertThat(changes(edit)).hasSize(4);
        assertThat(edit.text())
                .contains("interest: at least 45", "interest: at least 55")
                .contains("interest: at least 75", "interest: at least 65")
                .startsWith(TEXT.substring(0, TEXT.indexOf("zone:")));
    }

    @Test
    void returnedAsTooLateEachWayInDemandsFiveLess() {
        var edit = edit("timing", Meter.LATE).orElseThrow();
        assertThat(edit.kind()).isEqualTo("lower");
        assertThat(edit.text())
                .contains("interest: at least 35", "interest: at least 45")
                .contains("interest: at least 65", "interest: at least 55");
    }

    @Test
    void returnedForTheFitOnlyThePoorestGradeDemandsTenMore() {
        var edit = edit("fit", Meter.FIT).orElseThrow();
        assertThat(changes(edit)).hasSize(1);
        assertThat(changes(edit).getFirst()).contains("grade C", "interest of at least 80");
    }

    @Test
    void returnedForRequiredDataAPhoneNumberIsAskedForOnce() {
        var edit = edit("required-data", Meter.OMISSION).orElseThrow();
        var after = PlaybookText.read(edit.text()).orThrow();
        assertThat(after.agreement().handover().requiredItems())
                .extracting(RequiredItem::id)
                .contains("phone")
                .containsAll(
                        BOOK.agreement().handover().requiredItems().stream()
                                .map(RequiredItem::id)
                                .toList());
        assertThat(Edit.of(edit.text(), after, "required-data", Meter.OMISSION)).isEmpty();
    }

    @Test
    void whatIsNoNumberOfTheAgreementCannotBeMadeUp() {
        assertThat(edit("topic", Meter.FIT)).isEmpty();
        assertThat(edit("reach", Meter.NONE)).isEmpty();
        assertThat(edit("interest", Meter.NONE)).isEmpty();
    }
}
