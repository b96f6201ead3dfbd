package dev.staffel.store.past;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PackedRowsTest {
    private static final int LEADS = 40;
    private static final int ROWS = 20_000;
    private static final Row.Kind[] KINDS = Row.Kind.values();

    @RepeatedTest(5)
    void everyLeadHasItsRowsInTheirOrderHoweverTheyCame(RepetitionInfo repetition) {
        var random = new SplittableRandom(repetition.getCurrentRepetition());
        var packed = new LeadRows();
        var expected = new ArrayList<List<Row>>();
        for (int lead = 0; lead < LEADS; lead++) {
            packed.addLead(1_000_000_000_000L + lead * 7L);
            expected.add(new ArrayList<>());
        }
        for (int i = 0; i < ROWS; i++) {
            int lead = random.nextInt(LEADS);
            var row = row(random, (random.nextLong(1L << random.nextInt(1, 40)) << 15) + i);
            expected.get(lead).add(row);
            packed.add(lead, row, row.content(), 0, row.content().length);
        }
        for (int lead = 0; lead < LEADS; lead++) {
            expected.get(lead).sort(Comparator.comparingLong(Row::position));
            assertThat(texts(new PastSlice(packed).rows(lead)))
                    .as("seed %d, lead %d", repetition.getCurrentRepetition(), lead)
                    .isEqualTo(texts(expected.get(lead)));
        }
    }

    @Test
    void aRowToldTwiceIsOneRow() {
        var packed = new LeadRows();
        packed.addLead(7);
        var row = row(new SplittableRandom(1), 3);
        packed.add(0, row, row.content(), 0, row.content().length);
        packed.add(0, row, row.content(), 0, row.content().length);

        assertThat(new PastSlice(packed).rows(0)).hasSize(1);
    }

    @Test
    void aContentMayBeLongerThanAnyOther() {
        var packed = new LeadRows();
        packed.addLead(7);
        var content = new byte[5_000_000];
        content[4_999_999] = 3;
        var row = new Row(1, Row.Kind.LEARNED, 0, 0, 5, 5, false, 1, new byte[0]);
        packed.add(0, row, content, 0, content.length);
        packed.add(0, row(new SplittableRandom(2), 4), content, 0, 10);

        assertThat(new PastSlice(packed).rows(0)).hasSize(2);
        assertThat(new PastSlice(packed).rows(0).getFirst().content()).isEqualTo(content);
    }

    private static Row row(SplittableRandom random, long position) {
        long received = random.nextLong(-1_000_000L, 4_000_000_000_000L);
        return new Row(
                position,
                KINDS[random.nextInt(KINDS.length)],
                random.nextInt(100_000),
                random.nextLong(-5, 1L << random.nextInt(1, 60)),
                received - random.nextLong(-5_000, 1L << random.nextInt(1, 45)),
                received,
                random.nextBoolean(),
                random.nextInt(1, 50),
                new byte[random.nextInt(200)]);
    }

    private static List<String> texts(List<Row> rows) {
        return rows.stream()
                .map(row ->
                        String.join(
                                " ",
                                "" + row.position(),
                                row.kind().name(),
                                "" + row.shape(),
                                "" + row.thousandths(),
                                "" + row.happenedMillis(),
                                "" + row.receivedMillis(),
                                "" + row.history(),
                                "" + row.version(),
                                "" + row.content().length))
                .toList();
    }
}
