package dev.staffel.server.editor;

import dev.staffel.playbook.Written;
import dev.staffel.playbook.Written.Lines;
import dev.staffel.server.editor.Blank.Asked;
import dev.staffel.server.editor.Blank.Choice;
import dev.staffel.server.editor.Blank.Either;
import dev.staffel.server.editor.Blank.Flag;
import dev.staffel.server.editor.Blank.Least;
import dev.staffel.server.editor.Blank.Several;
import dev.staffel.server.editor.Blank.Words;
import java.util.ArrayList;
import java.util.List;

/// All things of a playbook.
final class Catalogue {
    private static final Lines NONE = Lines.NONE;
    private static final List<String> DAYS = List.of("days");
    private static final List<String> TIME = List.of("hours", "minutes");
    private static final List<String> PERCENT = List.of("%");
    private static final String HANDOVER = "agreement/handover/";

    static final List<Thing> THINGS =
            List.of(
                    of(
                            "topic",
                            "settings/topics",
                            NONE.and("when", "never"),
                            ask("when"),
                            new Flag("buying", true)),
                    of(
                            "activity",
                            "settings/activities",
                            NONE.and("when", "never"),
                            ask("when"),
                            text("thing", true),
                            new Flag("enquiry", false),
                            new Flag("own-initiative", true),
                            new Flag("mail-click", false)),
                    of(
                            "journey",
                            "settings/journeys",
                            meaning(),
                            area("meaning/de"),
                            area("meaning/en")),
                    new Thing(
                            "title",
                            "settings/titles",
                            false,
                            true,
                            true,
                            NONE.and("words", "?").and("role", "?"),
                            List.of(
                                    text("words", false),
                                    text("role", true),
                                    text("seniority", true)),
                            List.of()),
                    of(
                            "rule",
                            "agreement/rules",
                            NONE.and("when", "never")
                                    .and("points", "10")
                                    .and("half-life", "90 days"),
                            new Either(
                                    "trigger",
                                    List.of(
                                            ask("when"),
                                            days("after-absence"),
                                            new Least(
                                                    "second-person", "interest at least ", false))),
                            number("points"),
                            new Either(
                                    "fading",
                                    List.of(
                                            new SpanBlank(
                                                    "half-life", DAYS, List.of("never"), false),
                                            days("ends-after"))),
                            new CapBlank("at-most"),
                            new Least("amount", "at least ", true),
                            new Words("counts-from", "number", true),
                            new Flag("needs-tracking", false)),
                    new Thing(
                            "evidence",
                            "agreement/maturity/evidence",
                            false,
                            true,
                            false,
                            NONE.and("comparing", "?"),
                            List.of(new ProofBlank()),
                            List.of()),
                    with(of("persona", "agreement/personas", NONE.and("traits", NONE)), "trait"),
                    of(
                            "trait",
                            "agreement/personas/*/traits",
                            NONE.and("weight", "10").and("when", "always"),
                            number("weight"),
                            ask("when")),
                    with(
                            of(
                                    "stage",
                                    "agreement/ladder/stages",
                                    meaning().and("side", "marketing"),
                                    area("meaning/de"),
                                    area("meaning/en"),
                                    new Choice("side", "side", false),
                                    new Choice("purpose", "purpose", true),
                                    new Flag("on-the-way", true),
                                    new Choice("fallback/to", "stages", true),
                                    new Words("fallback/below-by", "number", true),
                                    new SpanBlank("fallback/for", DAYS, List.of(), true)),
                            "entry"),
                    of(
                            "entry",
                            "agreement/ladder/stages/*/entries",
                            NONE.and("when", "never"),
                            ask("when")),
                    new Thing(
                            "move",
                            "agreement/ladder/moves",
                            false,
                            true,
                            false,
                            NONE.and("from", "?")
                                    .and("to", "?")
                                    .and("by", new Written.Many(List.of())),
                            List.of(
                                    new Choice("from", "stages-or-anywhere", false),
                                    new Choice("to", "stages", false),
                                    new Several("by", "decider")),
                            List.of()),
                    of(
                            "desk",
                            HANDOVER + "desks",
                            NONE.and("kind", "sales"),
                            new Choice("kind", "desk-kind", false),
                            new Choice("owned-by", "owner", true),
                            new TimesBlank("tries"),
                            new Words("capacity/new-per-week", "number", true),
                            new Words("capacity/open", "number", true),
                            new SpanBlank("capacity/fair-leads-within", DAYS, List.of(), true)),
                    of(
                            "clock",
                            HANDOVER + "clocks",
                            NONE.and("answer-within", "9 hours")
                                    .and("remind-at", "50 %")
                                    .and("head-at", "150 %"),
                            new SpanBlank("answer-within", TIME, List.of(), false),
                            new SpanBlank("remind-at", PERCENT, List.of(), false),
                            new SpanBlank("head-at", PERCENT, List.of(), false),
                            new SpanBlank("first-contact", TIME, List.of("same day"), true)),
                    new Thing(
                            "route",
                            HANDOVER + "routes",
                            false,
                            false,
                            true,
                            NONE.and("occasion", "qualified")
                                    .and("when", "never")
                                    .and("desk", "?")
                                    .and("clock", "?"),
                            List.of(
                                    new Choice("occasion", "occasion", false),
                                    new Asked("when", true),
                                    new Choice("desk", "desks", false),
                                    new Choice("clock", "clocks", false)),
                            List.of()),
                    of(
                            "required",
                            HANDOVER + "required-data",
                            NONE.and("given", "always"),
                            ask("given")),
                    of(
                            "return-reason",
                            HANDOVER + "return-reasons",
                            NONE.and("criterion", "fit").and("meter", "none").and("reroute", "yes"),
                            new Choice("criterion", "criterion", false),
                            new Choice("meter", "meter", false),
                            new Either(
                                    "then",
                                    List.of(
                                            new Choice("journey", "journeys", false),
                                            new Choice("complete-within", "clocks", false),
                                            new Choice("reroute", "yes", false))),
                            new Flag("after-tries", false)),
                    of("disqualify-reason", HANDOVER + "disqualify-reasons", NONE),
                    of("loss-reason", HANDOVER + "loss-reasons", NONE),
                    of("win-reason", HANDOVER + "win-reasons", NONE),
                    with(
                            of(
                                    "question",
                                    "agreement/questionnaire/questions",
                                    wording().and("answers", NONE),
                                    area("wording/de"),
                                    area("wording/en"),
                                    new Several("asked-of", "personas-and-others")),
                            "answer"),
                    of(
                            "answer",
                            "agreement/questionnaire/questions/*/answers",
                            NONE.and("points", "0"),
                            number("points")));

    private Catalogue() {}

    static Thing thing(String word) {
        return THINGS.stream().filter(thing -> thing.word().equals(word)).findFirst().orElseThrow();
    }

    /// Things under ids with a German and an English name.
    private static Thing of(String word, String at, Lines begin, Blank... blanks) {
        var all = new ArrayList<Blank>(List.of(text("de", false), text("en", false)));
        all.addAll(List.of(blanks));
        return new Thing(word, at, true, false, false, begin, all, List.of());
    }

    private static Thing with(Thing thing, String inside) {
        return new Thing(
                thing.word(),
                thing.at(),
                thing.named(),
                thing.isList(),
                thing.comesFirst(),
                thing.begin(),
                thing.blanks(),
                List.of(inside));
    }

    private static Lines meaning() {
        return NONE.and("meaning", NONE.and("de", "?").and("en", "?"));
    }

    private static Lines wording() {
        return NONE.and("wording", NONE.and("de", "?").and("en", "?"));
    }

    static Blank text(String key, boolean mayLack) {
        return new Words(key, "text", mayLack);
    }

    private static Blank area(String key) {
        return new Words(key, "area", false);
    }

    static Blank number(String key) {
        return new Words(key, "number", false);
    }

    static Blank days(String key) {
        return new SpanBlank(key, DAYS, List.of(), false);
    }

    static Blank ask(String key) {
        return new Asked(key, false);
    }
}
