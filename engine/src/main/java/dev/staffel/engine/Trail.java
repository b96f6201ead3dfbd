package dev.staffel.engine;

import dev.staffel.engine.grade.Fit;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.IntFunction;

/// What a lead's signals come to, one after the other, under one playbook: its evidence and its fit, whatever is decided
/// meanwhile. Counted as far as somebody looks, once for all playbooks that count alike.
///
/// Nothing is forgotten on the way, so what is told late of long ago is in its place. Not for several threads.
public final class Trail {
    private final Engine engine;
    private final IntFunction<Signal> signals;
    private final Counted counted;
    private final Graded graded;

    private Trail(Engine engine, IntFunction<Signal> signals, Counted counted, Graded graded) {
        this.engine = engine;
        this.signals = signals;
        this.counted = counted;
        this.graded = graded;
    }

    /// A trail that begins with nothing known.
    ///
    /// @param signals by their places from 0; activities and news in the order in which they came, asked for in that order
    public static Trail of(Engine engine, IntFunction<Signal> signals) {
        var counted = new Counted(engine, signals);
        return new Trail(engine, signals, counted, new Graded(engine, signals, counted));
    }

    /// The trail of the same signals under another playbook.
    ///
    /// @param other made [Engine#with] the first one's, so that it is known what both do alike
    public Trail under(Engine other) {
        var one = engine.reading();
        var two = other.reading();
        var anew = two.countsAs(one) ? counted : new Counted(other, signals);
        // Fit rests on what was learned, however activities are counted.
        var fits = two.gradesAs(one) ? graded : new Graded(other, signals, anew);
        return new Trail(other, signals, anew, fits);
    }

    Signal signal(int place) {
        return signals.apply(place);
    }

    /// All evidence after so many signals.
    public Evidence evidence(int known) {
        return counted.after(known);
    }

    Fit fit(int known) {
        return graded.after(known);
    }

    /// A lead with what is known of it after so many signals, and this process.
    Lead lead(int known, Process process, Instant at) {
        return new Lead(evidence(known), process, fit(known), at);
    }

    private static final class Counted {
        private final Engine engine;
        private final IntFunction<Signal> signals;
        private Evidence[] known = new Evidence[16];
        private int size = 1;

        Counted(Engine engine, IntFunction<Signal> signals) {
            this.engine = engine;
            this.signals = signals;
            known[0] = Evidence.NONE;
        }

        Evidence after(int count) {
            while (size <= count) {
                if (size == known.length) known = Arrays.copyOf(known, size * 2);
                known[size] = engine.count(known[size - 1], signals.apply(size - 1));
                size++;
            }
            return known[count];
        }
    }

    private static final class Graded {
        private final Engine engine;
        private final IntFunction<Signal> signals;
        private final Counted counted;
        private Fit[] known = new Fit[16];
        private int size = 1;

        Graded(Engine engine, IntFunction<Signal> signals, Counted counted) {
            this.engine = engine;
            this.signals = signals;
            this.counted = counted;
            known[0] = engine.reading().unknown();
        }

        Fit after(int count) {
            while (size <= count) {
                if (size == known.length) known = Arrays.copyOf(known, size * 2);
                known[size] =
                        isOtherThanBefore(size)
                                ? engine.reading().fit(counted.after(size))
                                : known[size - 1];
                size++;
            }
            return known[count];
        }

        private boolean isOtherThanBefore(int count) {
            return signals.apply(count - 1) instanceof Signal.Learned learned
                    && engine.reading()
                            .hasChangedFit(
                                    learned,
                                    counted.after(count - 1).attributes(),
                                    counted.after(count).attributes());
        }
    }
}
