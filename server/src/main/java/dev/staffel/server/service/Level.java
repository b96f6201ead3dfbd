package dev.staffel.server.service;

import dev.staffel.replay.Rate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How often something owed was given in time, and how long it usually took.
record Level(Owes owes, Rate rate, Optional<Duration> median) {

    /// The median comes with as many given cases as a rate needs.
    static Level of(Owes owes, List<ServiceCase> cases) {
        var own = cases.stream().filter(one -> one.owes() == owes).toList();
        var took = own.stream().flatMap(one -> one.took().stream()).sorted().toList();
        int kept = (int) own.stream().filter(ServiceCase::kept).count();
        return new Level(
                owes,
                new Rate(kept, own.size()),
                took.size() < Rate.LEAST_CASES ? Optional.empty() : Optional.of(median(took)));
    }

    int missed() {
        return rate.cases() - rate.hits();
    }

    /// The middle one, of an even number the middle between the two.
    static Duration median(List<Duration> ascending) {
        int middle = ascending.size() / 2;
        if (ascending.size() % 2 == 1) return ascending.get(middle);
        return ascending.get(middle - 1).plus(ascending.get(middle)).dividedBy(2);
    }
}
