package dev.staffel.server.imports.csv;

/// Counts, over all bytes of a file, what tells encodings apart; a few kilobytes whatever the size
/// of the file.
final class ByteCensus {
    static final int OTHER = 0;
    static final int LOWER = 1;
    static final int UPPER = 2;
    static final int HIGH = 3;
    private static final int KINDS = 4;

    private final long[] neighbours = new long[256 * KINDS * KINDS];
    private final long[] nulsAt = new long[2];
    private long total;
    private long controls;
    private long validSequences;
    private long invalidBytes;
    private int continuationsDue;
    private int lowestContinuation;
    private int highestContinuation;
    private long leadBytes;
    private long highPairs;
    private long commonPairs;
    private int lead;
    private int before = '\n';
    private int last = '\n';

    void add(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            add(bytes[i] & 0xff);
        }
    }

    private void add(int b) {
        if (b == 0) {
            nulsAt[(int) (total & 1)]++;
        } else if (b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b < 0x1c) {
            controls++;
        }
        total++;
        followUtf8(b);
        followPairs(b);
        countNeighbours(b);
    }

    private void countNeighbours(int next) {
        if (last >= 0x80) {
            neighbours[index(last, kind(before), kind(next))]++;
        }
        before = last;
        last = next;
    }

    private void followUtf8(int b) {
        if (continuationsDue > 0) {
            if (b >= lowestContinuation && b <= highestContinuation) {
                lowestContinuation = 0x80;
                highestContinuation = 0xbf;
                if (--continuationsDue == 0) {
                    validSequences++;
                }
                return;
            }
            invalidBytes++;
            continuationsDue = 0;
        }
        if (b < 0x80) {
            return;
        }
        continuationsDue = continuations(b);
        if (continuationsDue == 0) {
            invalidBytes++;
        }
        lowestContinuation = b == 0xe0 ? 0xa0 : b == 0xf0 ? 0x90 : 0x80;
        highestContinuation = b == 0xed ? 0x9f : b == 0xf4 ? 0x8f : 0xbf;
    }

    private static int continuations(int b) {
        if (b >= 0xc2 && b <= 0xdf) {
            return 1;
        }
        if (b >= 0xe0 && b <= 0xef) {
            return 2;
        }
        return b >= 0xf0 && b <= 0xf4 ? 3 : 0;
    }

    private void followPairs(int b) {
        if (lead == 0) {
            if (b >= 0x81) {
                lead = b;
                leadBytes++;
            }
            return;
        }
        if (b >= 0xa1 && lead >= 0xa1) {
            highPairs++;
            if (lead >= 0xa1 && lead <= 0xd7) {
                commonPairs++;
            }
        }
        lead = 0;
    }

    /// Closes the count; the last byte has no neighbour but the end.
    ByteCensus finish() {
        if (last >= 0x80) {
            neighbours[index(last, kind(before), OTHER)]++;
        }
        if (continuationsDue > 0) {
            invalidBytes++;
        }
        return this;
    }

    long total() {
        return total;
    }

    long controls() {
        return controls;
    }

    long validSequences() {
        return validSequences;
    }

    long invalidBytes() {
        return invalidBytes;
    }

    long nulsAtEven() {
        return nulsAt[0];
    }

    long nulsAtOdd() {
        return nulsAt[1];
    }

    /// Whether nearly all high bytes come in pairs as those of Chinese text do.
    boolean looksPaired() {
        return leadBytes > 0
                && highPairs * 10 >= leadBytes * 9
                && commonPairs * 10 >= highPairs * 7;
    }

    long count(int b, int kindBefore, int kindAfter) {
        return neighbours[index(b, kindBefore, kindAfter)];
    }

    private static int index(int b, int kindBefore, int kindAfter) {
        return (b * KINDS + kindBefore) * KINDS + kindAfter;
    }

    private static int kind(int b) {
        if (b >= 'a' && b <= 'z') {
            return LOWER;
        }
        if (b >= 'A' && b <= 'Z') {
            return UPPER;
        }
        return b >= 0x80 ? HIGH : OTHER;
    }
}
