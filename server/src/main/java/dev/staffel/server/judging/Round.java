package dev.staffel.server.judging;

import dev.staffel.replay.meters.Judged;
import dev.staffel.replay.meters.Take;
import dev.staffel.store.contract.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A month's leads with what both sides have said so far.
///
/// @param month its first day
/// @param version of the playbook that was in force when they were drawn
/// @param threshold the least interest that a way into the qualified stage demanded then, in points
/// @param key under which they were drawn by their hash
/// @param isOver whether a later month has begun
record Round(
        LocalDate month,
        Instant drawn,
        int version,
        int threshold,
        String key,
        boolean isOver,
        List<Place> places) {
    Round {
        places = List.copyOf(places);
    }

    /// What a side said.
    record Said(Take take, String criterion) {}

    /// One of the ten.
    record Place(int number, long lead, Map<Side, Said> said) {
        Place {
            said = Map.copyOf(said);
        }

        Optional<Said> of(Side side) {
            return Optional.ofNullable(said.get(side));
        }

        Optional<Judged> judged() {
            var marketing = said.get(Side.MARKETING);
            var sales = said.get(Side.SALES);
            return marketing == null || sales == null
                    ? Optional.empty()
                    : Optional.of(
                            new Judged(
                                    marketing.take(),
                                    marketing.criterion(),
                                    sales.take(),
                                    sales.criterion()));
        }
    }

    int done(Side side) {
        return (int) places.stream().filter(place -> place.of(side).isPresent()).count();
    }

    boolean isDone(Side side) {
        return done(side) == places.size();
    }

    /// Whether each side may see what the other said: both have judged all, or the month is over.
    boolean isOpen() {
        return isOver || (isDone(Side.MARKETING) && isDone(Side.SALES));
    }

    /// The next lead that a side has not judged yet, after a place and then from the first one on.
    Optional<Place> next(Side side, int after) {
        return places.stream()
                .filter(place -> place.of(side).isEmpty() && place.number() > after)
                .findFirst()
                .or(() -> places.stream().filter(place -> place.of(side).isEmpty()).findFirst());
    }

    List<Judged> judged() {
        return places.stream().map(Place::judged).flatMap(Optional::stream).toList();
    }

    YearMonth asMonth() {
        return YearMonth.from(month);
    }
}
