package dev.staffel.playbook;

import dev.staffel.engine.ActivityType;
import dev.staffel.engine.Label;
import dev.staffel.engine.Playbook.WorkingSettings;
import dev.staffel.engine.Topic;
import dev.staffel.engine.grade.TitleTable;
import dev.staffel.engine.journey.Journey;
import java.util.List;

/// Reads `settings:`, what its owner releases alone.
final class SettingsReader {
    private final CriterionReader criteria;

    SettingsReader(Names names) {
        this.criteria = new CriterionReader(Scope.CLAIM, names);
    }

    WorkingSettings read(Part part) {
        var fields = Fields.of(part, "topics", "activities", "journeys", "titles");
        return new WorkingSettings(
                fields.need("topics").named().stream().map(this::topic).toList(),
                fields.need("activities").named().stream().map(this::activity).toList(),
                fields.maybe("journeys")
                        .map(all -> all.named().stream().map(SettingsReader::journey).toList())
                        .orElse(List.of()),
                fields.maybe("titles").map(GradeReader::titles).orElse(TitleTable.empty()));
    }

    private Topic topic(Part.Named named) {
        var fields = Fields.of(named.part(), "de", "en", "when", "buying");
        return new Topic(
                named.id(),
                fields.label(),
                criteria.read(fields.need("when")),
                yes(fields, "buying", true));
    }

    private ActivityType activity(Part.Named named) {
        var fields =
                Fields.of(
                        named.part(),
                        "de",
                        "en",
                        "when",
                        "thing",
                        "enquiry",
                        "own-initiative",
                        "mail-click");
        if (Names.SPECIAL_ACTIVITIES.contains(named.id())) reserved(named);
        return new ActivityType(
                named.id(),
                fields.label(),
                criteria.read(fields.need("when")),
                fields.maybe("thing").map(Part::words),
                yes(fields, "enquiry", false),
                yes(fields, "own-initiative", true),
                yes(fields, "mail-click", false));
    }

    private static void reserved(Part.Named named) {
        named.key()
                .wrong(
                        new Label(
                                "„" + named.id() + "“ hat schon eine feste Bedeutung.",
                                "'" + named.id() + "' has a fixed meaning already."),
                        new Label("Nehmen Sie eine andere Kennung.", "Take another id."));
    }

    private static Journey journey(Part.Named named) {
        var fields = Fields.of(named.part(), "de", "en", "meaning");
        return new Journey(
                named.id(), fields.label(), Fields.of(fields.need("meaning"), "de", "en").label());
    }

    private static boolean yes(Fields fields, String key, boolean otherwise) {
        return fields.maybe(key).map(part -> part.as(Amounts.YES_NO_FORM)).orElse(otherwise);
    }
}
