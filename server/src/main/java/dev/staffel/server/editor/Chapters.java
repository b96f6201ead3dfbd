package dev.staffel.server.editor;

import static dev.staffel.server.editor.Catalogue.ask;
import static dev.staffel.server.editor.Catalogue.days;
import static dev.staffel.server.editor.Catalogue.number;

import dev.staffel.server.editor.Blank.Asked;
import dev.staffel.server.editor.Blank.Choice;
import dev.staffel.server.editor.Blank.Leasts;
import dev.staffel.server.editor.Blank.Several;
import dev.staffel.server.editor.Blank.Words;
import java.util.List;

/// All chapters of the editor, in the order to offer them.
final class Chapters {
    private static final List<String> DAYS = List.of("days");
    private static final List<String> TIME = List.of("hours", "minutes");

    static final List<Chapter> ALL =
            List.of(
                    Chapter.of("thresholds"),
                    Chapter.of("stages")
                            .single("agreement/ladder", days("override-holds"))
                            .things("stage", "move"),
                    Chapter.of("rules").things("rule"),
                    Chapter.of("maturity")
                            .single(
                                    "agreement/maturity",
                                    days("comparing-lapses-after"),
                                    days("deciding-lapses-after"))
                            .things("evidence"),
                    Chapter.of("personas").things("persona"),
                    Chapter.of("grade")
                            .single(
                                    "agreement/grade",
                                    percent("A"),
                                    percent("B"),
                                    percent("C"),
                                    percent("D"),
                                    percent("E"),
                                    number("least-known-weight"),
                                    new Asked("outside-area", true),
                                    new Choice("outside-area-at-most", "grades", true)),
                    Chapter.of("desks").things("desk", "route"),
                    Chapter.of("deadlines")
                            .single(
                                    "agreement/handover",
                                    new Choice("marketing-owes", "clocks", false),
                                    new SpanBlank("reminders-only-for", DAYS, List.of(), true),
                                    new Several("sales-owes/contact-by", "activities"),
                                    new SpanBlank(
                                            "sales-owes/outcome-asked-after",
                                            TIME,
                                            List.of(),
                                            true),
                                    new SpanBlank(
                                            "sales-owes/return-proposed-after",
                                            TIME,
                                            List.of(),
                                            true),
                                    new SpanBlank(
                                            "sales-owes/returned-after", TIME, List.of(), true),
                                    new Choice("sales-owes/returned-as", "return-reasons", true),
                                    new Choice("silence/from", "phase", true),
                                    new Words("silence/activities", "number", true),
                                    new SpanBlank("silence/within", DAYS, List.of(), true),
                                    new SpanBlank("silence/silent-for", DAYS, List.of(), true))
                            .things("clock"),
                    Chapter.of("sample")
                            .single(
                                    "agreement/handover",
                                    new SpanBlank(
                                            "control-sample/share", List.of("%"), List.of(), true),
                                    new Words("control-sample/below", "number", true),
                                    new Words("control-sample/key", "text", true)),
                    Chapter.of("required")
                            .single("agreement/handover", ask("requalify-when"))
                            .things("required"),
                    Chapter.of("reasons")
                            .things(
                                    "return-reason",
                                    "disqualify-reason",
                                    "loss-reason",
                                    "win-reason"),
                    Chapter.of("questionnaire")
                            .single(
                                    "agreement/questionnaire",
                                    number("warm-from"),
                                    number("hot-from"),
                                    number("most-open"),
                                    new Leasts("hot-needs", "questions"))
                            .things("question"),
                    Chapter.of("topics").things("topic"),
                    Chapter.of("activities").things("activity"),
                    Chapter.of("journeys").things("journey"),
                    Chapter.of("titles").things("title"),
                    Chapter.of("about")
                            .single(
                                    "",
                                    new Words("name/de", "text", false),
                                    new Words("name/en", "text", false),
                                    new Words("basis/de", "area", true),
                                    new Words("basis/en", "area", true),
                                    new Words("zone", "text", false)));

    private Chapters() {}

    static Chapter of(String word) {
        return ALL.stream()
                .filter(chapter -> chapter.word().equals(word))
                .findFirst()
                .orElse(ALL.getFirst());
    }

    private static Blank percent(String key) {
        return new SpanBlank(key, List.of("%"), List.of(), false);
    }
}
