package dev.staffel.store.opportunities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Amounts worked by hand, in cents.
class PositionTest {
    private static Position of(long quantity, long price, int discount) {
        return new Position("Gripper", quantity, price, discount);
    }

    @Test
    void anAmountIsQuantityTimesPriceLessTheDiscount() {
        assertThat(of(2_000, 1_250_000, 0).amount()).isEqualTo(2_500_000);
        assertThat(of(2_000, 1_250_000, 1_250).amount()).isEqualTo(2_187_500);
        assertThat(of(1, 1_000, 10_000).amount()).isZero();
    }

    @Test
    void halfACentIsRoundedUpInEachPosition() {
        // 1.5 × 0.33 = 0.495; 0.333 × 1.00 = 0.333; 1 × 0.01 less 50 % = 0.005
        assertThat(of(1_500, 33, 0).amount()).isEqualTo(50);
        assertThat(of(333, 100, 0).amount()).isEqualTo(33);
        assertThat(of(1_000, 1, 5_000).amount()).isEqualTo(1);
        var terms =
                new OfferTerms(
                        "Offer", Optional.empty(), List.of(of(1_500, 33, 0), of(333, 100, 0)));
        assertThat(terms.total()).isEqualTo(83);
    }

    @Test
    void whatCannotBeKeptIsAnError() {
        assertThatThrownBy(() -> of(Long.MAX_VALUE, Long.MAX_VALUE, 0).amount())
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> of(0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(1, 1, 10_001)).isInstanceOf(IllegalArgumentException.class);
    }
}
