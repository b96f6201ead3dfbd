package dev.staffel.server.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotationsTest {
    private final Notations german = new Notations(Mapping.Notation.german());
    private final Notations american =
            new Notations(new Mapping.Notation("en", ZoneId.of("America/New_York"), "US"));
    private final Notations british =
            new Notations(new Mapping.Notation("en-GB", ZoneId.of("Europe/London"), "GB"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "04.05.2026 | 2026-05-04T10:00:00Z",
                "4.5.26 | 2026-05-04T10:00:00Z",
                "04.05.2026 14:30 | 2026-05-04T12:30:00Z",
                "04.05.2026, 14:30:15 Uhr | 2026-05-04T12:30:15Z",
                "2026-05-04 | 2026-05-04T10:00:00Z",
                "2026-01-04 14:30 | 2026-01-04T13:30:00Z",
                "20260504 | 2026-05-04T10:00:00Z",
                "2026-05-04T14:30:00+05:30 | 2026-05-04T09:00:00Z",
                "2026-05-04T14:30:00Z | 2026-05-04T14:30:00Z"
            })
    void germanAndIsoDatesAreRead(String text, Instant expected) {
        assertThat(german.instant(text)).contains(expected);
    }

    @Test
    void theMonthComesFirstInAmericaAndTheDayInBritain() {
        assertThat(american.instant("5/4/2026 2:30 PM"))
                .contains(Instant.parse("2026-05-04T18:30:00Z"));
        assertThat(american.instant("12/31/25")).contains(Instant.parse("2025-12-31T17:00:00Z"));
        assertThat(british.instant("04/05/2026")).contains(Instant.parse("2026-05-04T11:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2026", "bald", "13/13/2026", "04.05.2026 25:00", "12345", ""})
    void whatIsNoDateIsNone(String text) {
        assertThat(german.instant(text)).isEmpty();
        assertThat(american.instant(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,56 | 1234.56",
                "1.234 | 1234",
                "12,5 | 12.5",
                "1 250 000 € | 1250000",
                "-3 | -3",
                "1,234.56 | 1234.56",
                "0.5 | 0.5",
                "1.250.000 | 1250000",
                "85 % | 85"
            })
    void germanNumbersAreRead(String text, String expected) {
        assertThat(german.number(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.56 | 1234.56",
                "1,234 | 1234",
                "12.5 | 12.5",
                "$1,250,000 | 1250000",
                "12,5 | 12.5"
            })
    void englishNumbersAreRead(String text, String expected) {
        assertThat(american.number(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"viele", "100-200", "1,2,3,4.5.6", "", "12345678901234567"})
    void whatIsNoNumberIsNone(String text) {
        assertThat(german.number(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0711 / 123-45 | +4971112345",
                "+49 (0) 711 12345 | +4971112345",
                "0049 711 12345 | +4971112345",
                "Tel.: 0711 12345 | +4971112345",
                "+41 44 668 18 00 | +41446681800",
                "4971112345678 | +4971112345678"
            })
    void telephoneNumbersBecomeInternational(String text, String expected) {
        assertThat(german.phone(text)).contains(expected);
    }

    @Test
    void aNumberOfAnotherCountryTakesItsPrefix() {
        assertThat(american.phone("(555) 010-0199")).contains("+15550100199");
        assertThat(german.phone("keine")).isEmpty();
        assertThat(german.phone("12")).isEmpty();
    }

    @Test
    void anAddressIsFoundInWhatMailProgramsWrite() {
        assertThat(Notations.email("Hans Meier <H.Meier@Bau.Example>"))
                .contains("h.meier@bau.example");
        assertThat(Notations.email("mailto:a@b.example")).contains("a@b.example");
        assertThat(Notations.email("meier(at)bau.example")).isEmpty();
        assertThat(Notations.email("a@b.example; c@d.example")).isEmpty();
    }
}
