package dev.staffel.server.desks;

import dev.staffel.store.desks.DryRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// What a dry run has brought, beside what really happened.
///
/// @param moved how many would have gone elsewhere
/// @param shares per seller, and last the desk itself
/// @param cases the handovers behind the number that was opened; the first of them
/// @param isCut whether there are more
record DryRunView(
        Instant from,
        int handovers,
        int moved,
        List<Share> shares,
        List<Line> cases,
        boolean isCut) {
    private static final int SHOWN = 200;

    DryRunView {
        shares = List.copyOf(shares);
        cases = List.copyOf(cases);
    }

    /// The address of the list behind a number.
    static String address(String list, String member) {
        var behind = list.replaceAll("&who=[^&]*", "");
        return behind + "&who=" + member + "#cases";
    }

    /// Whose list is open, empty for the desk's.
    static String nameOf(DryRunView run, String member) {
        return run.shares().stream()
                .filter(share -> share.id().equals(member))
                .map(Share::name)
                .findFirst()
                .orElse("");
    }

    /// @param id empty for the desk itself, which holds what nobody takes
    record Share(String id, String name, int did, int would) {}

    /// @param name of the lead, empty where it is none any more
    record Line(long lead, String name, Instant at, String did, String would) {}

    /// Counts the cases as they come, and keeps some of those behind one number.
    static final class Counting implements DryRun.Cases {
        private final SortedMap<String, int[]> counts = new TreeMap<>();
        private final List<DryRun.Case> kept = new ArrayList<>();
        private final String list;
        private final String who;
        private int handovers;
        private int moved;
        private int matching;

        /// @param list `did`, `would` or `moved`; otherwise none is kept
        /// @param who a member's id, empty for the desk
        Counting(String list, String who) {
            this.list = list;
            this.who = who;
        }

        @Override
        public void take(DryRun.Case one) {
            handovers++;
            if (one.isMoved()) moved++;
            counts.computeIfAbsent(one.did(), _ -> new int[2])[0]++;
            counts.computeIfAbsent(one.would(), _ -> new int[2])[1]++;
            if (!isWanted(one)) return;
            matching++;
            if (kept.size() < SHOWN) kept.add(one);
        }

        private boolean isWanted(DryRun.Case one) {
            return switch (list) {
                case "did" -> one.did().equals(who);
                case "would" -> one.would().equals(who);
                case "moved" -> one.isMoved();
                default -> false;
            };
        }

        List<Long> leads() {
            return kept.stream().map(DryRun.Case::lead).distinct().sorted().toList();
        }

        DryRunView view(Instant from, UnaryOperator<String> people, Map<Long, String> names) {
            var shares = new ArrayList<Share>();
            counts.forEach((id, count) -> {
                if (!id.isEmpty()) shares.add(new Share(id, people.apply(id), count[0], count[1]));
            });
            var desk = counts.getOrDefault("", new int[2]);
            shares.add(new Share("", "", desk[0], desk[1]));
            var lines = new ArrayList<Line>();
            for (DryRun.Case one : kept)
                lines.add(
                        new Line(
                                one.lead(),
                                names.getOrDefault(one.lead(), ""),
                                one.at(),
                                name(one.did(), people),
                                name(one.would(), people)));
            return new DryRunView(from, handovers, moved, shares, lines, matching > kept.size());
        }

        private static String name(String id, UnaryOperator<String> people) {
            return id.isEmpty() ? "" : people.apply(id);
        }
    }
}
