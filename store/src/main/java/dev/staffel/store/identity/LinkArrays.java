package dev.staffel.store.identity;

import dev.staffel.store.sql.Call;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/// Binds what a batch has decided on ids, a column at a time.
final class LinkArrays {
    private LinkArrays() {}

    static void subjects(Call call, List<Subject> subjects) {
        call.set("subject_numbers", longs(subjects, subject -> subject.number))
                .set("subject_kinds", shorts(subjects, subject -> subject.id.kind().code()))
                .set(
                        "subject_values",
                        subjects.stream()
                                .map(subject -> subject.id.value())
                                .toArray(String[]::new));
    }

    static void ended(Call call, List<Tie> ties) {
        call.set("ended_subjects", longs(ties, tie -> tie.subject))
                .set("ended_leads", longs(ties, tie -> tie.lead))
                .set("ended_positions", longs(ties, Tie::to));
    }

    static void ties(Call call, List<Tie> ties) {
        call.set("tie_subjects", longs(ties, tie -> tie.subject))
                .set("tie_leads", longs(ties, tie -> tie.lead))
                .set("tie_froms", longs(ties, tie -> tie.from))
                .set("tie_tos", longs(ties, Tie::to))
                .set("tie_knowns", longs(ties, tie -> tie.knownFrom))
                .set("tie_vias", longs(ties, tie -> tie.via));
    }

    static void births(Call call, List<Linking.Birth> births) {
        call.set("born_leads", longs(births, Linking.Birth::lead))
                .set("born_positions", longs(births, Linking.Birth::position));
    }

    static void proposals(Call call, List<Proposed> proposals) {
        var automatics = new boolean[proposals.size()];
        for (int i = 0; i < automatics.length; i++) automatics[i] = proposals.get(i).automatic();
        call.set("proposal_kinds", shorts(proposals, proposed -> proposed.kind().code))
                .set("proposal_leads", longs(proposals, Proposed::lead))
                .set("proposal_others", longs(proposals, Proposed::other))
                .set("proposal_positions", longs(proposals, Proposed::position))
                .set("proposal_sources", shorts(proposals, Proposed::source))
                .set(
                        "proposal_attributes",
                        proposals.stream().map(Proposed::attribute).toArray(String[]::new))
                .set(
                        "proposal_values",
                        proposals.stream().map(Proposed::value).toArray(String[]::new))
                .set("proposal_automatics", automatics);
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
