package dev.staffel.playbook;

import dev.staffel.engine.Label;
import dev.staffel.engine.handover.Desk;
import dev.staffel.engine.handover.Desk.Capacity;
import dev.staffel.engine.handover.Desk.Tries;
import dev.staffel.engine.stage.Side;
import dev.staffel.playbook.Yaml.Rows;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Desks as a playbook writes them, in both directions.
final class DeskText {
    private static final Pattern TRIES =
            Pattern.compile("([0-9]{1,4}) times? within ([0-9]{1,4}) days?");
    private static final Form<Desk.Kind> KIND =
            Form.word(
                    List.of(Desk.Kind.values()), new Label("eine Art von Team", "a kind of desk"));
    private static final Form<Side> OWNER =
            Form.word(List.of(Side.MARKETING, Side.SALES), new Label("eine Seite", "a side"));
    private static final Form<Tries> TRIES_FORM =
            new Form<>(
                    DeskText::tries,
                    new Tries(1, 1),
                    new Label("eine Zahl von Versuchen", "a number of tries"),
                    "4 times within 15 days");

    private DeskText() {}

    static Desk read(Part.Named named) {
        var fields = Fields.of(named.part(), "de", "en", "kind", "owned-by", "tries", "capacity");
        var kind = fields.need("kind").as(KIND);
        return new Desk(
                named.id(),
                fields.label(),
                kind,
                fields.maybe("owned-by").map(part -> part.as(OWNER)).orElse(Desk.usualOwner(kind)),
                fields.maybe("tries").map(part -> part.as(TRIES_FORM)),
                fields.maybe("capacity").map(DeskText::capacity));
    }

    private static Optional<Tries> tries(String text) {
        var match = TRIES.matcher(text);
        if (!match.matches()) return Optional.empty();
        int times = Integer.parseInt(match.group(1));
        int days = Integer.parseInt(match.group(2));
        return times < 1 || days < 1 ? Optional.empty() : Optional.of(new Tries(times, days));
    }

    private static Capacity capacity(Part part) {
        var fields = Fields.of(part, "new-per-week", "open", "fair-leads-within");
        return new Capacity(
                fields.need("new-per-week").as(Amounts.COUNT_FORM),
                fields.need("open").as(Amounts.COUNT_FORM),
                fields.maybe("fair-leads-within").map(days -> days.as(Amounts.DAYS_FORM)));
    }

    static Yaml write(Desk desk) {
        var rows =
                LadderWriter.label(Yaml.block(), desk.label()).with("kind", Form.word(desk.kind()));
        if (desk.owner() != Desk.usualOwner(desk.kind()))
            rows = rows.with("owned-by", Form.word(desk.owner()));
        if (desk.tries().isPresent()) rows = rows.with("tries", write(desk.tries().get()));
        return rows.with("capacity", desk.capacity().map(DeskText::write));
    }

    private static String write(Tries tries) {
        var times = tries.times() == 1 ? "1 time" : tries.times() + " times";
        return times + " within " + Amounts.days(tries.days());
    }

    private static Rows write(Capacity capacity) {
        var rows =
                Yaml.line()
                        .with("new-per-week", "" + capacity.newPerWeek())
                        .with("open", "" + capacity.open());
        return capacity.fairWithinDays()
                .map(days -> rows.with("fair-leads-within", Amounts.days(days)))
                .orElse(rows);
    }
}
