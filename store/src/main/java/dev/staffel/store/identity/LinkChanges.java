package dev.staffel.store.identity;

import dev.staffel.store.sql.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/// What a batch has decided on ids: for each kind of change there is, a statement of the log and its columns. Later batches
/// don't change it.
public final class LinkChanges {
    private final List<String> statements;
    private final Map<String, Object> columns;

    private LinkChanges(List<String> statements, Map<String, Object> columns) {
        this.statements = statements;
        this.columns = columns;
    }

    static LinkChanges of(
            List<Subject> subjects,
            List<Tie> ended,
            List<Tie> ties,
            List<Linking.Birth> births,
            List<Proposed> proposals) {
        var statements = new ArrayList<String>();
        var columns = new TreeMap<String, Object>();
        if (!subjects.isEmpty()) {
            statements.add("append-subjects");
            subjects(columns, subjects);
        }
        if (!ended.isEmpty()) {
            statements.add("append-ended");
            ended(columns, ended);
        }
        if (!ties.isEmpty()) {
            statements.add("append-ties");
            ties(columns, ties);
        }
        if (!births.isEmpty()) {
            statements.add("append-born");
            columns.put("born_leads", longs(births, Linking.Birth::lead));
            columns.put("born_positions", longs(births, Linking.Birth::position));
        }
        if (!proposals.isEmpty()) {
            statements.add("append-proposals");
            proposals(columns, proposals);
        }
        return new LinkChanges(statements, columns);
    }

    /// The statements that write it, in their order; none when there is nothing to write.
    public List<String> statements() {
        return statements;
    }

    /// Gives a call of these statements their columns.
    public Call bind(Call call) {
        columns.forEach(call::set);
        return call;
    }

    private static void subjects(Map<String, Object> columns, List<Subject> subjects) {
        columns.put("subject_numbers", longs(subjects, subject -> subject.number));
        columns.put("subject_kinds", shorts(subjects, subject -> subject.id.kind().code()));
        columns.put(
                "subject_values",
                subjects.stream().map(subject -> subject.id.value()).toArray(String[]::new));
    }

    private static void ended(Map<String, Object> columns, List<Tie> ties) {
        columns.put("ended_subjects", longs(ties, tie -> tie.subject));
        columns.put("ended_leads", longs(ties, tie -> tie.lead));
        columns.put("ended_positions", longs(ties, Tie::to));
    }

    private static void ties(Map<String, Object> columns, List<Tie> ties) {
        columns.put("tie_subjects", longs(ties, tie -> tie.subject));
        columns.put("tie_leads", longs(ties, tie -> tie.lead));
        columns.put("tie_froms", longs(ties, tie -> tie.from));
        columns.put("tie_tos", longs(ties, Tie::to));
        columns.put("tie_knowns", longs(ties, tie -> tie.knownFrom));
        columns.put("tie_vias", longs(ties, tie -> tie.via));
    }

    private static void proposals(Map<String, Object> columns, List<Proposed> proposals) {
        var automatics = new boolean[proposals.size()];
        for (int i = 0; i < automatics.length; i++) automatics[i] = proposals.get(i).automatic();
        columns.put("proposal_kinds", shorts(proposals, proposed -> proposed.kind().code));
        columns.put("proposal_leads", longs(proposals, Proposed::lead));
        columns.put("proposal_others", longs(proposals, Proposed::other));
        columns.put("proposal_positions", longs(proposals, Proposed::position));
        columns.put("proposal_sources", shorts(proposals, Proposed::source));
        columns.put(
                "proposal_attributes",
                proposals.stream().map(Proposed::attribute).toArray(String[]::new));
        columns.put(
                "proposal_values", proposals.stream().map(Proposed::value).toArray(String[]::new));
        columns.put("proposal_automatics", automatics);
    }

    private static <T> long[] longs(List<T> list, ToLongFunction<T> value) {
        return list.stream().mapToLong(value).toArray();
    }

    private static <T> short[] shorts(List<T> list, ToIntFunction<T> value) {
        var shorts = new short[list.size()];
        for (int i = 0; i < shorts.length; i++) shorts[i] = (short) value.applyAsInt(list.get(i));
        return shorts;
    }
}
