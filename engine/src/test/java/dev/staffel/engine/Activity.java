package dev.staffel.engine;

import java.time.Duration;
import java.time.Instant;

/// An activity that a test lets a person do.
record Activity(Claim claim, long thousandths, Duration ago) implements Event {

    static Activity did(String activity) {
        return new Activity(Claim.of("website", activity), 0, Duration.ZERO);
    }

    Activity of(String thing) {
        return new Activity(claim.with("thing", thing), thousandths, ago);
    }

    Activity about(String topic) {
        return new Activity(claim.with("topic", topic), thousandths, ago);
    }

    Activity tracked() {
        return new Activity(claim.tracked(), thousandths, ago);
    }

    Activity byMachine() {
        var machine =
                new Claim(
                        claim.source(),
                        claim.event(),
                        claim.path(),
                        claim.form(),
                        claim.campaign(),
                        Actor.MACHINE,
                        claim.trackingConsent(),
                        claim.properties());
        return new Activity(machine, thousandths, ago);
    }

    Activity toAnAmountOf(long amount) {
        return new Activity(claim, amount, ago);
    }

    Activity daysAgo(int days) {
        return new Activity(claim, thousandths, Duration.ofDays(days));
    }

    @Override
    public Signal at(Instant now, Shapes shapes) {
        return new Signal.Acted(now, now.minus(ago), shapes.of(claim), thousandths);
    }
}
