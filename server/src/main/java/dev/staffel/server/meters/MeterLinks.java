package dev.staffel.server.meters;

import dev.staffel.store.read.HandoverFilter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The lists of leads behind a page's numbers.
record MeterLinks(HandoverFilter filter) {
    /// The handovers counted by a word such as `early-said`.
    String list(String which) {
        return "/meters/leads?which=" + which + "&" + parameters();
    }

    /// The same of one source, topic, persona, desk, band, grade or way.
    String list(String which, String by, String value) {
        return "/meters/leads?which=" + which + "&" + parameters(by, value);
    }

    /// The same of one band of one grade.
    String cell(String which, int band, String grade) {
        return list(which) + "&band=" + band + "&grade=" + encoded(grade);
    }

    /// What a page with the same choice asks for.
    String parameters() {
        return parameters("", "");
    }

    /// The same with one thing chosen otherwise.
    String parameters(String by, String value) {
        var all = new StringBuilder("period=own");
        add(all, by, value, "from", filter.from().toString());
        add(all, by, value, "to", filter.to().toString());
        add(all, by, value, "source", filter.source() == 0 ? "" : "" + filter.source());
        add(all, by, value, "topic", filter.topic());
        add(all, by, value, "persona", filter.persona());
        add(all, by, value, "desk", filter.desk());
        add(all, by, value, "band", "");
        add(all, by, value, "grade", "");
        add(all, by, value, "way", "");
        return all.toString();
    }

    private static void add(
            StringBuilder all, String by, String chosen, String name, String value) {
        var last = by.equals(name) ? chosen : value;
        if (!last.isEmpty()) all.append('&').append(name).append('=').append(encoded(last));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
