package dev.staffel.server.opportunities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120000|12000000",
                "120.000|12000000",
                "120,000|12000000",
                "120.000 €|12000000",
                "1.250.000,50|125000050",
                "1'250'000.5|125000050",
                "99,5|9950",
                "0.05|5",
                "1,2 Mio.|120000000",
                "3 million|300000000"
            })
    void anAmountIsReadAsPeopleTypeIt(String typed, long minor) {
        assertThat(Money.read(typed)).contains(minor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a lot", "-5", "1.2.3", "12.0000", "1,2,3", "99999999999999999999", ""})
    void whatIsNoAmountIsNotGuessed(String typed) {
        assertThat(Money.read(typed)).isEmpty();
    }

    @Test
    void centsAreShownWhereThereAreAny() {
        assertThat(Money.show(12_000_000, "EUR", Locale.ENGLISH)).isEqualTo("€120,000");
        assertThat(Money.show(9_950, "EUR", Locale.ENGLISH)).isEqualTo("€99.50");
        assertThat(Money.show(9_950, "CHF", Locale.GERMANY)).isEqualTo("99,50\u00a0CHF");
    }

    @Test
    void whatIsTypedAgainIsReadAlike() {
        for (long minor : new long[] {0, 5, 9_950, 12_000_000, 125_000_050})
            assertThat(Money.read(Money.typed(minor))).contains(minor);
    }
}
