package dev.staffel.server.board;

import dev.staffel.server.shell.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was asked of the board.
///
/// @param view `leads` or `opportunities`
/// @param holder empty for everybody's, `me`, or `desk:` and the id of a desk
record BoardQuery(String view, String holder, String topic, String maturity, String level) {
    private static final String DESK = "desk:";

    static BoardQuery of(Form form) {
        boolean isLeads = !form.value("view").equals("opportunities");
        boolean isMine = form.value("holder").equals("me");
        if (!isLeads) return new BoardQuery("opportunities", isMine ? "me" : "", "", "", "");
        var holder = form.value("holder");
        return new BoardQuery(
                "leads",
                isMine || holder.startsWith(DESK) ? holder : "",
                form.value("topic"),
                form.value("maturity"),
                form.value("level"));
    }

    boolean isLeads() {
        return view.equals("leads");
    }

    boolean isMine() {
        return holder.equals("me");
    }

    boolean isFiltered() {
        return !(holder + topic + maturity + level).isEmpty();
    }

    /// The parameters of the list of leads that ask for the same.
    Map<String, String> filters() {
        var filters = new LinkedHashMap<String, String>();
        if (isMine()) filters.put("holder", "me");
        if (holder.startsWith(DESK)) filters.put("desk", holder.substring(DESK.length()));
        if (!topic.isEmpty()) filters.put("topic", topic);
        if (!maturity.isEmpty()) filters.put("maturity", maturity);
        if (!level.isEmpty()) filters.put("level", level);
        return filters;
    }

    /// The address of a column's next page, or of the whole board.
    String address(String path, Map<String, String> more) {
        var all = new LinkedHashMap<String, String>();
        all.put("view", view);
        if (!holder.isEmpty()) all.put("holder", holder);
        if (!topic.isEmpty()) all.put("topic", topic);
        if (!maturity.isEmpty()) all.put("maturity", maturity);
        if (!level.isEmpty()) all.put("level", level);
        all.putAll(more);
        return path(path, all);
    }

    static String path(String path, Map<String, String> parameters) {
        var text = new StringBuilder(path);
        parameters.forEach((name, value) ->
                text.append(text.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return text.toString();
    }

    /// As a reader of lists takes parameters.
    List<String> values(String name) {
        var value = filters().get(name);
        return value == null ? List.of() : List.of(value);
    }
}
