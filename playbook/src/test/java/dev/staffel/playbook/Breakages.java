package dev.staffel.playbook;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ways to break the text book's playbook, each with the path at which the reader finds it.
final class Breakages {
    /// One change that breaks the text.
    ///
    /// @param seenBySchema whether a JSON Schema can say so, too
    record Breakage(String from, String to, String path, boolean seenBySchema) {
        String text() {
            var text = ShippedPlaybooks.text("textbook");
            if (!text.contains(from)) throw new IllegalStateException("not in the text: " + from);
            return text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
        }

        @Override
        public String toString() {
            return "%s instead of %s".formatted(to.strip(), from.strip());
        }
    }

    private static final String SALES_OWES =
            """
                marketing-owes: marketing-owes
                sales-owes:
                  contact-by: [%s]
                  outcome-asked-after: %d hours
                  return-proposed-after: %d hours
            """;

    private static final String QUESTIONNAIRE =
            """

              questionnaire:
                questions:
                  need:
                    de: Bedarf
                    en: Need
                    wording: {de: Was?, en: What?}
                    answers:
                      clear: {de: klar, en: clear, %s}
                warm-from: %d
                hot-from: %s
                most-open: 0

            settings:
            """;

    static final List<Breakage> ALL =
            List.of(
                    seen("points: 10", "pionts: 10", "agreement.rules.white-paper.pionts"),
                    seen("points: 10", "points: ten", "agreement.rules.white-paper.points"),
                    seen("points: 10", "points: 2000", "agreement.rules.white-paper.points"),
                    seen(
                            "half-life: never",
                            "half-life: 90",
                            "agreement.rules.white-paper.half-life"),
                    seen("      half-life: never\n", "", "agreement.rules.white-paper"),
                    seen(
                            "points: 10\n      half-life: never",
                            "points: -10\n      half-life: 90 days",
                            "agreement.rules.white-paper.half-life"),
                    seen("zone: Europe/Berlin\n", "", ""),
                    seen(
                            "override-holds: 30 days",
                            "override-holds: 30",
                            "agreement.ladder.override-holds"),
                    seen(
                            "side: marketing",
                            "side: marketting",
                            "agreement.ladder.stages.lead.side"),
                    seen(
                            "by: [criteria, marketing,",
                            "by: [critera, marketing,",
                            "agreement.ladder.moves[0].by[0]"),
                    seen(
                            "at least 40",
                            "over 40",
                            "agreement.ladder.stages.mql.entries.threshold.when.interest"),
                    seen(
                            "remind-at: 50 %",
                            "remind-at: half", "agreement.handover.clocks.mql.remind-at"),
                    seen(
                            "answer-within: 18 hours",
                            "answer-within: soon",
                            "agreement.handover.clocks.mql.answer-within"),
                    seen(
                            "meter: early",
                            "meter: eearly",
                            "agreement.handover.return-reasons.no-project-yet.meter"),
                    seen(
                            "        journey: newsletter\n",
                            "",
                            "agreement.handover.return-reasons.no-project-yet"),
                    seen(
                            "    return-reasons:\n",
                            "    return-reasons:\n" + reasons(5),
                            "agreement.handover.return-reasons"),
                    seen("kind: sales", "kind: seller", "agreement.handover.desks.sales.kind"),
                    seen(
                            "did: own-initiative-since-return within 365 days",
                            "did: own-initiative-since-return",
                            "agreement.handover.requalify-when.did"),
                    seen(
                            "- comparing: webinar",
                            "- comparing: webinar twice",
                            "agreement.maturity.evidence[1].comparing"),
                    seen(
                            "- {words: gf, role: management, seniority: executive}",
                            "- {words: gf}",
                            "settings.titles[1]"),
                    seen(
                            "white-paper:\n      de: Whitepaper heruntergeladen",
                            "White Paper:\n      de: Whitepaper heruntergeladen",
                            "agreement.rules.White Paper"),
                    seen(
                            "kind: sales",
                            "kind: sales\n        tries: often",
                            "agreement.handover.desks.sales.tries"),
                    seen(
                            "kind: sales",
                            "kind: sales\n        owned-by: nobody",
                            "agreement.handover.desks.sales.owned-by"),
                    seen(
                            "kind: sales",
                            "kind: sales\n        capacity: {open: 25}",
                            "agreement.handover.desks.sales.capacity"),
                    seen(
                            "head-at: 150 %",
                            "head-at: 150 %\n        first-contact: soon",
                            "agreement.handover.clocks.mql.first-contact"),
                    seen(
                            "    marketing-owes: marketing-owes\n",
                            "    marketing-owes: marketing-owes\n    reminders-only-for: a month\n",
                            "agreement.handover.reminders-only-for"),
                    unseen(
                            "      when: {activity: webinar}\n",
                            "      second-person: interest at least 0\n",
                            "agreement.rules.webinar.second-person"),
                    unseen(
                            "        journey: newsletter\n",
                            "        journey: newsletter\n        after-tries: yes\n",
                            "agreement.handover.return-reasons.no-project-yet"),
                    unseen(
                            "    marketing-owes: marketing-owes\n",
                            SALES_OWES.formatted("calls", 180, 270),
                            "agreement.handover.sales-owes.contact-by[0]"),
                    unseen(
                            "    marketing-owes: marketing-owes\n",
                            SALES_OWES.formatted("call", 180, 90),
                            "agreement.handover.sales-owes.return-proposed-after"),
                    unseen(
                            "    marketing-owes: marketing-owes\n",
                            SALES_OWES.formatted("call", 180, 270)
                                    + "      returned-after: 200 hours\n"
                                    + "      returned-as: no-project-yet\n",
                            "agreement.handover.sales-owes.returned-after"),
                    unseen(
                            "    marketing-owes: marketing-owes\n",
                            SALES_OWES.formatted("call", 180, 270)
                                    + "      returned-after: 400 hours\n"
                                    + "      returned-as: because\n",
                            "agreement.handover.sales-owes.returned-as"),
                    seen(
                            "\nsettings:\n",
                            QUESTIONNAIRE.formatted("points: 100", 40, "ten"),
                            "agreement.questionnaire.hot-from"),
                    unseen(
                            "\nsettings:\n",
                            QUESTIONNAIRE.formatted("points: 90", 40, "70"),
                            "agreement.questionnaire.questions"),
                    unseen(
                            "\nsettings:\n",
                            QUESTIONNAIRE.formatted("points: 100", 80, "70"),
                            "agreement.questionnaire.hot-from"),
                    unseen(
                            "\nsettings:\n",
                            QUESTIONNAIRE
                                    .formatted("points: 100", 40, "70")
                                    .replace("wording:", "asked-of: [nobody]\n        wording:"),
                            "agreement.questionnaire.questions.need.asked-of[0]"),
                    unseen(
                            "              interest: at least 40\n",
                            "              interest: at least 40\n              answers.budget: at least 8\n",
                            "agreement.ladder.stages.mql.entries.threshold.when.answers.budget"),
                    unseen("A: 85 %", "A: 60 %", "agreement.grade.B"),
                    unseen("weight: 30", "weight: 31", "agreement.personas.marketing-manager"),
                    unseen(
                            "activity: webinar",
                            "activity: webinars",
                            "agreement.rules.webinar.when.activity"),
                    unseen("desk: sales", "desk: selas", "agreement.handover.routes.enquiry.desk"),
                    unseen("clock: mql", "clock: nql", "agreement.handover.routes.enquiry.clock"),
                    unseen("to: mql", "to: mlq", "agreement.ladder.moves[0].to"),
                    unseen(
                            "journey: newsletter",
                            "journey: newsleter",
                            "agreement.handover.return-reasons.no-project-yet.journey"),
                    unseen(
                            "comparing: webinar",
                            "comparing: webinair",
                            "agreement.maturity.evidence[1].comparing"),
                    unseen("zone: Europe/Berlin", "zone: Europe/Bärlin", "zone"),
                    unseen("purpose: accepted", "purpose: won", "agreement.ladder.stages"),
                    unseen(
                            "purpose: accepted",
                            "purpose: qualified",
                            "agreement.ladder.stages.sql"),
                    unseen(
                            "head-at: 150 %",
                            "head-at: 50 %", "agreement.handover.clocks.mql.head-at"),
                    unseen(
                            "qualified: {occasion: qualified, ",
                            "qualified: {occasion: qualified, when: {grade: A}, ",
                            "agreement.handover.routes"),
                    unseen(
                            "given: {any: [{name: known}",
                            "given: {any: [{nmae: known}",
                            "agreement.handover.required-data.name.given.any[0].nmae"),
                    unseen(
                            "when: {role: marketing}",
                            "when: {interest: at least 3}",
                            "agreement.personas.marketing-manager.traits.role.when.interest"));

    private Breakages() {}

    private static String reasons(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("      more-%d:\n".formatted(i))
                    .append("        de: Noch einer\n        en: One more\n")
                    .append("        criterion: fit\n        meter: fit\n")
                    .append("        journey: newsletter\n");
        }
        return text.toString();
    }

    private static Breakage seen(String from, String to, String path) {
        return new Breakage(from, to, path, true);
    }

    private static Breakage unseen(String from, String to, String path) {
        return new Breakage(from, to, path, false);
    }
}
