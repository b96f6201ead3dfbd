package dev.staffel.store.past;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
        everyLeadHasItsRows(repetition.getCurrentRepetition(), new LeadRows(kept()));
    }

    @RepeatedTest(5)
    void soItHasAfterTheyWerePutAside(RepetitionInfo repetition) {
        try (var file = RowFile.create()) {
            // something else lies in the file too
            file.append(new byte[7], 7);
            var aside = new PackedRows(Optional.of(file));
            everyLeadHasItsRows(repetition.getCurrentRepetition(), new LeadRows(aside));
        }
    }

    private static PackedRows kept() {
        return new PackedRows(Optional.empty());
    }

    private static void everyLeadHasItsRows(int seed, LeadRows packed) {
        var random = new SplittableRandom(seed);
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
        var slice = new PastSlice(packed).recalled();
        for (int lead = 0; lead < LEADS; lead++) {
            expected.get(lead).sort(Comparator.comparingLong(Row::position));
            assertThat(texts(slice.rows(lead)))
                    .as("seed %d, lead %d", seed, lead)
                    .isEqualTo(texts(expected.get(lead)));
        }
    }

    @Test
    void aRowToldTwiceIsOneRow() {
        var packed = new LeadRows(kept());
        packed.addLead(7);
        var row = row(new SplittableRandom(1), 3);
        packed.add(0, row, row.content(), 0, row.content().length);
        packed.add(0, row, row.content(), 0, row.content().length);

        assertThat(new PastSlice(packed).recalled().rows(0)).hasSize(1);
    }

    @Test
    void aContentMayBeLongerThanAnyOther() {
        contentsOfAnyLength(kept());
        try (var file = RowFile.create()) {
            contentsOfAnyLength(new PackedRows(Optional.of(file)));
        }
    }

    private static void contentsOfAnyLength(PackedRows rows) {
        var packed = new LeadRows(rows);
        packed.addLead(7);
        var content = new byte[5_000_000];
        content[4_999_999] = 3;
        var row = new Row(1, Row.Kind.LEARNED, 0, 0, 5, 5, false, 1, new byte[0]);
        packed.add(0, row, content, 0, content.length);
        packed.add(0, row(new SplittableRandom(2), 4), content, 0, 10);
        var other = new Row(9, Row.Kind.LEARNED, 0, 0, 5, 5, false, 1, new byte[0]);
        packed.add(0, other, content, 0, 3_000_000);
        packed.add(0, row(new SplittableRandom(3), 12), content, 0, 10);

        var read = new PastSlice(packed).recalled().rows(0);

        assertThat(read).extracting(Row::position).containsExactly(1L, 4L, 9L, 12L);
        assertThat(read.getFirst().content()).isEqualTo(content);
        assertThat(read.get(2).content()).hasSize(3_000_000);
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
