package dev.staffel.server.meters;

import dev.staffel.replay.meters.RuleHealth.Ailment;
import dev.staffel.server.meters.MeterCard.Remark;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What is watched whatever the period: drift and the rules, both as they stand today.
@Component
class WatchCards implements MeterCards {
    private final MeterStore kept;
    private final DriftWatch drift;
    private final PlaybookVersions versions;

    WatchCards(MeterStore kept, DriftWatch drift, PlaybookVersions versions) {
        this.kept = kept;
        this.drift = drift;
        this.versions = versions;
    }

    @Override
    public List<MeterCard> read(LocalDate from, LocalDate to, String language) {
        return List.of(
                card(50, "meters.drift", "/meters/drift", drift()),
                card(60, "meters.rules", "/meters/rules", rules()));
    }

    private static MeterCard card(int place, String key, String page, List<Remark> remarks) {
        return new MeterCard(place, key, Optional.empty(), "", "", page, remarks);
    }

    private List<Remark> drift() {
        var seen = drift.seen();
        var remarks = new ArrayList<Remark>();
        if (seen.bands().isEmpty()) return List.of(Remark.of("meters.drift.none"));
        remarks.add(Remark.of("meters.drift.watched", seen.promised(), seen.bands().size()));
        int alarmed = seen.alarmed().size();
        if (alarmed > 0)
            remarks.add(
                    Remark.of("meters.drift.alarmed", alarmed).in("bad").listing("/meters/drift"));
        else if (seen.promised() > 0) remarks.add(Remark.of("meters.drift.kept").in("good"));
        return remarks;
    }

    private List<Remark> rules() {
        int version = versions.inForce().number();
        var rules = kept.rules(version);
        if (rules.isEmpty()) return List.of(Remark.of("meters.rules.soon"));
        var remarks = new ArrayList<Remark>();
        remarks.add(Remark.of("meters.rules.tried", rules.size(), rules.getFirst().leads()));
        for (Ailment ailment : Ailment.values()) {
            int found =
                    (int) rules.stream().filter(rule -> rule.ailments().contains(ailment)).count();
            if (found > 0)
                remarks.add(
                        Remark.of("meters.rules.found." + word(ailment), found)
                                .in("clock")
                                .listing("/meters/rules"));
        }
        return remarks;
    }

    static String word(Ailment ailment) {
        return ailment.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
