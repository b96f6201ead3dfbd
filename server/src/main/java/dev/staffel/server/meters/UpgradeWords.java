package dev.staffel.server.meters;

import dev.staffel.replay.meters.Upgrade;
import dev.staffel.server.meters.MeterCard.Remark;

/// The sentence about the difference that moving up by hand goes along with.
final class UpgradeWords {
    private UpgradeWords() {}

    static Remark of(Upgrade.Difference difference) {
        if (!difference.isClear())
            return Remark.of("meters.upgrades.open", difference.low(), difference.high());
        boolean more = difference.value() > 0;
        return Remark.of(
                        more ? "meters.upgrades.more" : "meters.upgrades.less",
                        Math.abs(difference.value()),
                        Math.min(Math.abs(difference.low()), Math.abs(difference.high())),
                        Math.max(Math.abs(difference.low()), Math.abs(difference.high())))
                .in(more ? "good" : "bad");
    }
}
