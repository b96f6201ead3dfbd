package dev.staffel.server.leads;

import dev.staffel.engine.Attribute;
import dev.staffel.engine.Attributes;
import dev.staffel.store.read.LeadRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// Two leads side by side before they become one, with what will be known afterwards.
///
/// @param into the one that stays, with its stage and holder
/// @param from the one that is merged into it
record MergePair(Side into, Side from, List<Line> lines) {
    MergePair {
        lines = List.copyOf(lines);
    }

    /// One of the two.
    record Side(LeadRow row, String stage, String holder, int interest) {}

    /// An attribute of both, and its value afterwards.
    ///
    /// @param label the last part of the key of its label
    record Line(String name, String label, String into, String from, String after) {
        boolean isSame() {
            return into.equals(from);
        }

        boolean isFromOther() {
            return !after.equals(into);
        }
    }

    static MergePair of(OpenLead into, OpenLead from) {
        var attributes = into.lead().evidence().attributes();
        for (Attribute attribute : from.lead().evidence().attributes().all())
            attributes = attributes.with(attribute);
        return new MergePair(side(into), side(from), lines(into, from, attributes));
    }

    private static Side side(OpenLead open) {
        return new Side(
                open.row(),
                open.reading().stage(open.lead().process().stage()),
                open.reading().holder(open.lead().process().holder()),
                open.engine().interest(open.lead(), open.today()).points());
    }

    private static List<Line> lines(OpenLead into, OpenLead from, Attributes after) {
        var names =
                new TreeSet<String>(
                        Comparator.comparingInt(KnownLine::place)
                                .thenComparing(Comparator.naturalOrder()));
        after.all().forEach(attribute -> names.add(attribute.name()));
        var lines = new ArrayList<Line>();
        for (String name : names) {
            var value = after.value(name);
            lines.add(
                    new Line(
                            name,
                            KnownLine.label(name),
                            into.reading().value(name, into.value(name)),
                            into.reading().value(name, from.value(name)),
                            into.reading().value(name, value == null ? "" : value)));
        }
        return lines;
    }
}
