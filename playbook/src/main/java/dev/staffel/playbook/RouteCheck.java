package dev.staffel.playbook;

import dev.staffel.engine.Label;
import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.handover.Desk;
import dev.staffel.engine.handover.HandoverTerms;
import dev.staffel.engine.handover.Occasion;
import dev.staffel.engine.handover.Route;
import java.util.List;

/// Whether every lead finds a desk: for each occasion that can arise, the last route asks nothing.
final class RouteCheck {
    private RouteCheck() {}

    static void check(Part routes, HandoverTerms terms) {
        for (Occasion occasion : occasions(terms)) {
            var those =
                    terms.routes().stream().filter(route -> route.occasion() == occasion).toList();
            if (those.stream().noneMatch(RouteCheck::takesAll)) {
                var word = Form.word(occasion);
                routes.wrong(
                        new Label(
                                "Bei „" + word + "“ kann ein Lead ohne Team bleiben.",
                                "At '" + word + "' a lead may be left without a desk."),
                        new Label(
                                "Ergänzen Sie zuletzt einen Weg „occasion: "
                                        + word
                                        + "“ ohne „when“.",
                                "Add at the end a route 'occasion: " + word + "' without 'when'."));
            }
        }
        neverUsed(routes, terms.routes());
    }

    private static List<Occasion> occasions(HandoverTerms terms) {
        boolean requalifies =
                terms.desks().stream().anyMatch(desk -> desk.kind() == Desk.Kind.REQUALIFICATION);
        return requalifies
                ? List.of(Occasion.values())
                : List.of(Occasion.ENQUIRY, Occasion.QUALIFIED);
    }

    private static void neverUsed(Part routes, List<Route> all) {
        var entries = routes.entriesIfAny();
        for (int i = 0; i < Math.min(entries.size(), all.size()); i++) {
            var route = all.get(i);
            boolean covered =
                    all.stream()
                            .limit(i)
                            .anyMatch(earlier ->
                                    earlier.occasion() == route.occasion() && takesAll(earlier));
            if (covered) {
                entries.get(i)
                        .key()
                        .wrong(
                                new Label(
                                        "Dieser Weg kommt nie an die Reihe.",
                                        "This route never gets its turn."),
                                new Label(
                                        "Stellen Sie ihn vor den Weg ohne „when“.",
                                        "Put it before the route without 'when'."));
            }
        }
    }

    private static boolean takesAll(Route route) {
        return route.when().equals(Criterion.always());
    }
}
