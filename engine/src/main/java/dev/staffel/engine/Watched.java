package dev.staffel.engine;

import java.util.ArrayList;
import java.util.List;

/// The activities that a playbook's criteria ask for by name, and that therefore have to be counted.
final class Watched {
    private Watched() {}

    static List<String> by(Playbook playbook) {
        var found = new ArrayList<String>();
        var agreement = playbook.agreement();
        for (var stage : agreement.ladder().stages()) {
            for (var entry : stage.entries()) Matching.collectActivities(entry.criterion(), found);
        }
        for (var route : agreement.handover().routes())
            Matching.collectActivities(route.when(), found);
        for (var item : agreement.handover().requiredItems())
            Matching.collectActivities(item.given(), found);
        Matching.collectActivities(agreement.handover().requalify(), found);
        agreement
                .handover()
                .salesOwes()
                .ifPresent(owes -> owes.contactBy().forEach(id -> addOnce(id, found)));
        found.remove(LeadSeen.OWN_INITIATIVE);
        found.remove(LeadSeen.OWN_INITIATIVE_SINCE_RETURN);
        found.remove(LeadSeen.ANY_ACTIVITY);
        return found;
    }

    private static void addOnce(String activity, List<String> found) {
        if (!found.contains(activity)) found.add(activity);
    }
}
