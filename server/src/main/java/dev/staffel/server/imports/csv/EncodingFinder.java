package dev.staffel.server.imports.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Finds the encoding of a file by reading all of it once, because the first umlaut of a price list
/// may stand in its last row.
final class EncodingFinder {
    private static final int HEAD = 8;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset MAC = Charset.forName("x-MacRoman");
    private static final Charset CHINESE = Charset.forName("GB18030");

    // In this order, so that of equal evidence the plainer encoding wins.
    private static final List<Charset> SINGLE_BYTE =
            List.of(StandardCharsets.ISO_8859_1, WINDOWS, MAC);

    private EncodingFinder() {}

    sealed interface Answer {
        record Text(Encoding encoding, long damagedBytes, boolean guessed) implements Answer {}

        record NoText(Reason reason) implements Answer {}
    }

    static Answer find(InputStream in) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        var refusal = ByteMark.refusal(head);
        if (refusal.isPresent()) {
            return new Answer.NoText(refusal.get());
        }
        var marked = ByteMark.encoding(head);
        if (marked.isPresent()) {
            return new Answer.Text(marked.get(), 0, false);
        }
        return judge(census(head, in));
    }

    private static ByteCensus census(byte[] head, InputStream in) throws IOException {
        var census = new ByteCensus();
        census.add(head, head.length);
        byte[] chunk = new byte[1 << 16];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            census.add(chunk, read);
        }
        return census.finish();
    }

    private static Answer judge(ByteCensus census) {
        if (census.total() == 0) {
            return new Answer.NoText(Reason.of("file-is-empty"));
        }
        if (isMostlyNul(census.nulsAtEven(), census.nulsAtOdd(), census.total())) {
            return new Answer.Text(new Encoding(StandardCharsets.UTF_16BE, 0), 0, true);
        }
        if (isMostlyNul(census.nulsAtOdd(), census.nulsAtEven(), census.total())) {
            return new Answer.Text(new Encoding(StandardCharsets.UTF_16LE, 0), 0, true);
        }
        if ((census.controls() + census.nulsAtEven() + census.nulsAtOdd()) * 20 > census.total()) {
            return new Answer.NoText(Reason.of("file-is-not-text"));
        }
        if (census.invalidBytes() * 20 <= census.validSequences()) {
            var utf8 = new Encoding(StandardCharsets.UTF_8, 0);
            return new Answer.Text(utf8, census.invalidBytes(), false);
        }
        Charset charset = census.looksPaired() ? CHINESE : bestSingleByte(census);
        return new Answer.Text(new Encoding(charset, 0), 0, true);
    }

    private static boolean isMostlyNul(long here, long there, long total) {
        return here * 2 * 5 > total && there * 20 < here;
    }

    private static Charset bestSingleByte(ByteCensus census) {
        Charset best = StandardCharsets.ISO_8859_1;
        long bestEvidence = Long.MIN_VALUE;
        for (Charset charset : SINGLE_BYTE) {
            long evidence = LetterEvidence.of(census, charset);
            if (evidence > bestEvidence) {
                best = charset;
                bestEvidence = evidence;
            }
        }
        return best;
    }
}
