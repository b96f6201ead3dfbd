package dev.staffel.server.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProposalTest {
    @Test
    void germanAndEnglishHeadersAreUnderstood() {
        var german =
                Proposal.of(
                        List.of(
                                "Vor-Name",
                                "Nachname",
                                "E-Mail-Adresse",
                                "Firma",
                                "Telefon",
                                "Blutgruppe"));
        var english =
                Proposal.of(List.of("First Name", "SURNAME", "email", "Company Name", "Job Title"));

        assertThat(
                        List.of(
                                        "Vor-Name",
                                        "Nachname",
                                        "E-Mail-Adresse",
                                        "Firma",
                                        "Telefon",
                                        "Blutgruppe")
                                .stream()
                                .map(german::useOf))
                .containsExactly("first-name", "last-name", "email", "account.name", "phone", "");
        assertThat(english.useOf("SURNAME")).isEqualTo("last-name");
        assertThat(english.useOf("Job Title")).isEqualTo("title");
    }

    @Test
    void theProposedTextIsAUsableMappingOfTheColumns() {
        var columns =
                List.of(
                        "Lead ID",
                        "E-Mail",
                        "Name: \"ganz\"",
                        "Status",
                        "Abschlussdatum",
                        "Verlustgrund",
                        "Betrag",
                        "Erstellt am",
                        "Kein Newsletter",
                        "Anruf erlaubt");
        var usable = Mappings.usable(Proposal.of(columns).text("de"));

        assertThat(usable.problemsWith(columns)).isEmpty();
        assertThat(usable.mapping().key()).containsExactly("Lead ID");
        assertThat(usable.mapping().permissions()).containsOnlyKeys("newsletter", "phone");
        assertThat(usable.mapping().past()).hasSize(1);
        assertThat(usable.mapping().time()).isEqualTo(new Timing.InColumn("Erstellt am"));
        assertThat(usable.mapping().leftOut()).containsOnlyKeys("Name: \"ganz\"");
        assertThat(usable.mapping().tellsThePast()).isTrue();
    }

    @Test
    void aUseIsProposedOnlyOnce() {
        var proposal = Proposal.of(List.of("E-Mail", "Email"));

        assertThat(proposal.useOf("E-Mail")).isEqualTo("email");
        assertThat(proposal.useOf("Email")).isEqualTo(Proposal.LEFT_OUT);
    }

    @Test
    void everyShippedMappingIsUsable() {
        for (String name : ShippedMappings.NAMES) {
            ShippedMappings.text(name)
                    .ifPresent(text ->
                            assertThat(Mappings.usable(text).mapping().name()).isEqualTo(name));
        }
        assertThat(ShippedMappings.text("xeducation")).isPresent();
        assertThat(ShippedMappings.text("nobody")).isEmpty();
    }
}
