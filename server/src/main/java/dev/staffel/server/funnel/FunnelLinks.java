package dev.staffel.server.funnel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

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
