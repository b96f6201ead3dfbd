package dev.staffel.engine;

import dev.staffel.engine.stage.Fallback;
import dev.staffel.engine.stage.Stage;

/// Tells since when a lead no longer meets any way into its stage, even with less interest asked for: once that has lasted, it
/// falls back.
final class Hysteresis {
    private final Reading reading;
    private final Stage stage;
    private final Fallback fallback;
    private final Playbook playbook;

    /// @param stage one with a fallback
    Hysteresis(Playbook playbook, Reading reading, Stage stage) {
        this.playbook = playbook;
        this.reading = reading;
        this.stage = stage;
        this.fallback = stage.fallback().orElseThrow();
    }

    boolean isDue(Lead lead, int today, Leeway leeway) {
        return today >= settled(lead) && due(lead, today, leeway) == today;
    }

    /// The day from which on the lead may fall back at all.
    private int settled(Lead lead) {
        return reading.days().of(lead.process().stageSince()) + fallback.days();
    }

    /// The first day on which the lead falls back if its evidence stays as it is and is read as it was up to today: today or
    /// later. What it will be on the days between may still put it off.
    int due(Lead lead, int today, Leeway leeway) {
        int settled = settled(lead);
        int earliest = Math.max(today, settled);
        for (int day = today; day > earliest - fallback.days(); day--) {
            if (holds(lead, day, leeway)) return Math.max(settled, day + fallback.days());
        }
        return earliest;
    }

    private boolean holds(Lead lead, int day, Leeway leeway) {
        var seen = new LeadSeen(reading, lead, day);
        var ways = stage.entries();
        var keeping = playbook.agreement().ladder().keeping(stage.id());
        for (int way = 0; way < ways.size(); way++) {
            boolean holds = seen.holds(keeping.get(way));
            seen.tell(leeway, stage, ways.get(way), fallback.thousandths());
            if (holds) return true;
        }
        return false;
    }
}
