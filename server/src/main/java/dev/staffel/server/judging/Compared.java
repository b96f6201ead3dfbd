package dev.staffel.server.judging;

import dev.staffel.replay.meters.Concord;
import dev.staffel.replay.meters.Judged;
import java.time.LocalDate;
import java.util.List;

/// A lead that both sides have judged, once each may see what the other said.
record Compared(LocalDate month, Round.Place place, Judged judged) {

    static List<Compared> of(Round round) {
        return round.places().stream()
                .flatMap(place ->
                        place.judged().stream()
                                .map(judged -> new Compared(round.month(), place, judged)))
                .toList();
    }

    static Concord concord(List<Compared> compared) {
        return Concord.of(compared.stream().map(Compared::judged).toList());
    }
}
