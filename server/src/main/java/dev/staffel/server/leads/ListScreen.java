package dev.staffel.server.leads;

import dev.staffel.server.access.Caller;
import dev.staffel.store.read.LeadOrder;
import dev.staffel.store.read.LeadSort;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The list of leads as its page shows it.
///
/// @param view the saved view that is open
/// @param next the cursor of the following page; empty on the last one
/// @param total how many there are where that is known without counting
record ListScreen(
        Caller.User reader,
        ListQuery query,
        LeadSort sort,
        List<LeadColumn> columns,
        ListChoices.Choices choices,
        List<SavedView> views,
        Optional<SavedView> view,
        Optional<SavedView> opening,
        List<LeadLine> lines,
        boolean isFirst,
        Optional<String> next,
        Optional<Integer> total,
        Locale locale) {

    private static final Set<String> KINDS = Set.of("me", "marketing", "desk", "head", "seller");

    /// A filter that is set, and the address of the list without it.
    ///
    /// @param name of the filter
    /// @param key of the text that says the value; empty where the value is to be said as it is
    record Chip(String name, String key, String value, String without) {}

    /// Whether there is anything to save: something was chosen that the open view does not say.
    boolean isChanged() {
        return !query.text().equals(view.map(SavedView::query).orElse(""));
    }

    boolean mayKeep() {
        return view.isPresent() && view.get().mayChange(reader) && isChanged();
    }

    boolean isFiltered() {
        return LeadQueries.FILTERS.stream().anyMatch(name -> !query.all(name).isEmpty());
    }

    /// The filters that are set, but for the words of the search, which are in sight.
    List<Chip> chips() {
        var chips = new ArrayList<Chip>();
        for (String name : LeadQueries.FILTERS) {
            if (name.equals("q") || query.all(name).isEmpty()) continue;
            chips.add(chip(name));
        }
        return chips;
    }

    private Chip chip(String name) {
        var first = query.all(name).getFirst();
        var without = address(query.without(name));
        if (name.equals("holder") && KINDS.contains(first))
            return new Chip(name, "list.holder." + first, "", without);
        if (name.equals("maturity")) return new Chip(name, "leads.maturity." + first, "", without);
        if (name.equals("level"))
            return new Chip(name, "questionnaire.level." + first, "", without);
        if (name.equals("next")) return new Chip(name, "list.next.none", "", without);
        if (name.equals("went")) return new Chip(name, "list.went." + first, "", without);
        if (name.equals("stayed") && first.matches("\\d{1,7}")) return stayed(first, without);
        if (name.equals("seen") && first.matches("(within|not)-\\d+")) {
            var parts = first.split("-", 2);
            return new Chip(name, "list.seen." + parts[0], parts[1], without);
        }
        var values = query.all(name).stream().map(value -> choices.name(name, value)).toList();
        return new Chip(name, "", String.join(", ", values), without);
    }

    /// In the largest unit that tells it.
    private static Chip stayed(String minutes, String without) {
        int all = Integer.parseInt(minutes);
        var unit = all < 120 ? "minutes" : all < 2_880 ? "hours" : "days";
        int in = all < 120 ? 1 : all < 2_880 ? 60 : 1_440;
        return new Chip("stayed", "list.stayed." + unit, Integer.toString(all / in), without);
    }

    /// The address of the list in the order of a column, or in the other direction if it is that already.
    String sorted(String order) {
        var usual = new LeadSort(LeadOrder.of(order).orElseThrow(), false);
        var wanted = sort.equals(usual) ? new LeadSort(usual.order(), true) : usual;
        return address(query.with("sort", wanted.word()));
    }

    /// `ascending`, `descending`, or nothing where the list is in another order.
    String direction(String order) {
        if (!sort.order().word().equals(order)) return "";
        return sort.isReversed() == order.equals("name") ? "descending" : "ascending";
    }

    String page(String cursor) {
        var address = address(query);
        return address + (address.contains("?") ? "&" : "?") + "cursor=" + cursor;
    }

    String first() {
        return address(query);
    }

    private String address(ListQuery asked) {
        var text = asked.text();
        var shown = view.map(open -> "view=" + open.id()).orElse(text.isEmpty() ? "view=all" : "");
        if (text.isEmpty()) return "/leads?" + shown;
        return "/leads?" + (shown.isEmpty() ? "" : shown + "&") + text;
    }
}
