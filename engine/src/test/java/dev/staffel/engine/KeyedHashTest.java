package dev.staffel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyedHashTest {
    @Test
    void theHashIsThatOfThePaper() {
        var message = new byte[15];
        for (int i = 0; i < message.length; i++) message[i] = (byte) i;
        // Appendix A: the key is 00 01 … 0f, the message 00 01 … 0e.
        var hash = KeyedHash.ofHalves(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);
        assertThat(hash.of(message)).isEqualTo(0xa129ca6149be45e5L);
    }

    @Test
    void anotherKeyDrawsOtherLeads() {
        var spring = KeyedHash.under("2026-q2");
        var summer = KeyedHash.under("2026-q3");
        int both = 0;
        for (long lead = 1; lead <= 10_000; lead++) {
            if (spring.millionths(lead) < 100_000 && summer.millionths(lead) < 100_000) both++;
        }
        // Independent draws of a tenth each share a hundredth: 100, with a standard deviation of
        // 10.
        assertThat(both).isBetween(60, 140);
    }

    @Test
    void eachPlaceIsAsLikelyAsAnyOther() {
        var hash = KeyedHash.under("any");
        var tenths = new int[10];
        for (long lead = 1; lead <= 100_000; lead++) tenths[hash.millionths(lead) / 100_000]++;
        // 10,000 each, with a standard deviation of 95.
        for (int count : tenths) assertThat(count).isBetween(9_500, 10_500);
    }
}
