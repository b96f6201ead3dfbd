package dev.staffel.server.funnel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/// The lists of leads behind a funnel's numbers.
record FunnelLinks(FunnelQuery query) {

    /// Who is in a stage now.
    String now(String stage) {
        return now(stage, query.source());
    }

    private static String now(String stage, int source) {
        return "/leads?stage=" + encoded(stage) + from(source);
    }

    /// Who came through a source, wherever they are.
    String through(int source) {
        return "/leads?source=" + source;
    }

    /// Who entered a stage in the period.
    String entered(String stage) {
        return entered(stage, query.source());
    }

    String entered(String stage, int source) {
        return "/leads?entered=" + encoded(stage) + period() + from(source);
    }

    /// Who entered a stage in a part of the period.
    String entered(String stage, LocalDate from, LocalDate to) {
        return "/leads?entered="
                + encoded(stage)
                + "&from="
                + from
                + "&to="
                + to
                + from(query.source());
    }

    /// Who entered a stage in the period, and how they went.
    ///
    /// @param how `on`, `elsewhere`, `again` or `skipped`
    String went(String stage, String how) {
        return entered(stage) + "&went=" + how;
    }

    /// Who entered a stage in the period and was led from it to another.
    String ledTo(String stage, String to) {
        return entered(stage) + "&ledTo=" + encoded(to);
    }

    /// Who entered a stage in the period and left it after so long or longer.
    String stayed(String stage, long seconds) {
        return entered(stage) + "&stayed=" + seconds / 60;
    }

    /// Who entered a stage in the period and is there.
    String open(String stage) {
        return now(stage, query.source()) + "&entered=" + encoded(stage) + period();
    }

    private String period() {
        return "&from=" + query.from() + "&to=" + query.to();
    }

    /// The parameters of this funnel, for its chart and its file.
    String parameters() {
        return "period=own" + period() + from(query.source());
    }

    private static String from(int source) {
        return source == 0 ? "" : "&source=" + source;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
