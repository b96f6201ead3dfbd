package dev.staffel.server.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.questionnaire.Level;
import dev.staffel.server.shell.Form;
import dev.staffel.store.read.LeadRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Offers put in order, shown page by page and kind by kind.
class InboxViewTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private static Ranked offer(long id, Duration left, boolean isEnquiry, String grade) {
        var deadline = NOW.plus(left);
        var level = isEnquiry ? Optional.of(Level.HOT) : Optional.<Level>empty();
        var offered = new Worth.Offered(deadline, isEnquiry, level, 0, 0, grade, Optional.empty());
        return new Ranked(row(id, deadline, grade), Worth.of(offered, NOW), level);
    }

    private static LeadRow row(long id, Instant deadline, String grade) {
        var holder = id % 2 == 0 ? "me" : "";
        return new LeadRow(
                id,
                "",
                "Lead " + id,
                "",
                "",
                "",
                "",
                "",
                "",
                "handover",
                NOW, //
                holder.isEmpty() ? "desk" : "seller",
                "sales",
                holder,
                Optional.of(deadline), //
                0,
                0,
                grade,
                "",
                0,
                0,
                List.of(id % 3 == 0 ? "retrofit" : "robots"),
                List.of(1), //
                NOW,
                Optional.empty(),
                1,
                "",
                1);
    }

    private static List<Ranked> sorted(Ranked... offers) {
        var all = new ArrayList<>(List.of(offers));
        all.sort(Worth.ORDER);
        return all;
    }

    private static List<Long> ids(List<Ranked> shown) {
        return shown.stream().map(one -> one.row().id()).toList();
    }

    private static InboxView view(List<Ranked> ranked, Map<String, String> form) {
        return new InboxView(ranked, Form.of(form), "me", NOW);
    }

    @Test
    void anEnquiryComesBeforeAnOfferThatIsDueEarlierAndEqualsGoByTheirDeadline() {
        var ranked =
                sorted(
                        offer(1, Duration.ofDays(3), false, "?"),
                        offer(2, Duration.ofHours(7), false, "?"),
                        offer(3, Duration.ofHours(30), true, "?"),
                        offer(4, Duration.ofDays(2), false, "?"));
        assertThat(ids(ranked)).containsExactly(3L, 2L, 4L, 1L);
    }

    @Test
    void pageByPageEachOfferIsShownOnce() {
        var offers = new ArrayList<Ranked>();
        for (int i = 1; i <= 25; i++)
            offers.add(offer(i, Duration.ofDays(2 + i % 2), false, i % 3 == 0 ? "A" : "B"));
        offers.sort(Worth.ORDER);
        var shown = new ArrayList<Long>();
        var cursor = "";
        for (int page = 0; page < 3; page++) {
            var items = view(offers, Map.of("cursor", cursor)).page(10);
            assertThat(items.total()).isEqualTo(25);
            shown.addAll(ids(items.items()));
            cursor = items.next() == null ? "" : items.next();
        }
        assertThat(shown).isEqualTo(ids(offers));
        assertThat(cursor).as("the third page is the last").isEmpty();
    }

    @Test
    void aPageGoesOnAsOfTheInstantOfTheFirst() {
        var offers = new ArrayList<Ranked>();
        for (int i = 1; i <= 11; i++) offers.add(offer(i, Duration.ofDays(2), false, "A"));
        var next = Objects.requireNonNull(view(offers, Map.of()).page(10).next());
        assertThat(InboxView.at(next, NOW.plusSeconds(600))).isEqualTo(NOW);
        assertThat(InboxView.at("none of ours", NOW)).isEqualTo(NOW);
    }

    @Test
    void eachFilterShowsAsManyAsItSays() {
        var ranked =
                sorted(
                        offer(1, Duration.ofDays(3), false, "A"),
                        offer(2, Duration.ofHours(7), false, "A"),
                        offer(3, Duration.ofHours(-1), true, "A"));
        for (String filter : InboxView.FILTERS) {
            var view = view(ranked, Map.of("show", filter));
            assertThat(view.page(10).items()).as(filter).hasSize((int) view.count(filter));
        }
        assertThat(ids(view(ranked, Map.of("show", "pressing")).page(10).items()))
                .containsExactly(3L, 2L);
        assertThat(ids(view(ranked, Map.of("show", "warm")).page(10).items())).containsExactly(3L);
        assertThat(ids(view(ranked, Map.of("show", "mine")).page(10).items())).containsExactly(2L);
        assertThat(ids(view(ranked, Map.of("topic", "retrofit")).page(10).items()))
                .containsExactly(3L);
    }
}
