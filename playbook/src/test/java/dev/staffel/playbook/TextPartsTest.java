package dev.staffel.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextPartsTest {
    private static final String SHIPPED = ShippedPlaybooks.text("maschinenbau");

    @Test
    void aTextComposedOfItselfIsItself() {
        assertThat(PlaybookText.compose(SHIPPED, SHIPPED)).isEqualTo(SHIPPED);
    }

    @Test
    void theAgreementComesFromOneTextAndTheSettingsFromTheOther() {
        var agreed = SHIPPED.replace("override-holds: 30 days", "override-holds: 45 days # was 30");
        var owned = SHIPPED.replace("name: {de: Maschinenbau", "name: {de: Werkzeugbau");

        var composed = PlaybookText.compose(agreed, owned);

        assertThat(composed).contains("override-holds: 45 days # was 30", "{de: Werkzeugbau");
        var playbook = PlaybookText.read(composed).orThrow();
        assertThat(PlaybookText.agreementHash(playbook))
                .isEqualTo(PlaybookText.agreementHash(PlaybookText.read(agreed).orThrow()));
        assertThat(PlaybookText.settingsHash(playbook))
                .isEqualTo(PlaybookText.settingsHash(PlaybookText.read(owned).orThrow()));
    }

    @Test
    void aPartThatOnlyTheSettingsHaveIsAddedAndOneTheyLackIsLeftOut() {
        var withoutBasis = SHIPPED.replaceFirst("(?s)basis:\n.*?\nzone:", "zone:");
        assertThat(withoutBasis).doesNotContain("basis:");

        assertThat(PlaybookText.compose(SHIPPED, withoutBasis)).doesNotContain("\nbasis:");
        assertThat(PlaybookText.compose(withoutBasis, SHIPPED)).contains("\nbasis:");
    }

    @Test
    void aCommentAboveAPartGoesWithThatPart() {
        var agreed = SHIPPED.replace("\nsettings:", "\n# the old remark\nsettings:");
        var owned = SHIPPED.replace("\nsettings:", "\n# ours since May\nsettings:");

        assertThat(PlaybookText.compose(agreed, owned))
                .contains("# ours since May\nsettings:")
                .doesNotContain("the old remark");
    }
}
