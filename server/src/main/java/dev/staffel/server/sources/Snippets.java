package dev.staffel.server.sources;

import dev.staffel.store.log.Source;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// The lines to paste for a source: into a web page, and into a terminal to try it.
record Snippets(String page, String terminal) {

    /// @param port of the public plane on the machine that the reader has reached; without one an example address stands
    static Snippets of(Source source, Optional<PublicPort> port, HttpServletRequest request) {
        var key = source.writeKey().orElse("");
        var address =
                port.map(known -> "http://" + request.getServerName() + ":" + known.number())
                        .orElse("https://in.example.com");
        return new Snippets(page(key, address), terminal(key, address));
    }

    private static String page(String key, String address) {
        return """
        <script src="/analytics-next/index.js"></script>
        <script>
          const analytics = AnalyticsNext.AnalyticsBrowser.load({ writeKey: '%s', cdnURL: '%s' })
          analytics.page()
        </script>
        """
                .formatted(key, address);
    }

    private static String terminal(String key, String address) {
        return """
        curl %s/v1/track -u '%s:' -d '{"anonymousId":"try-1","event":"Tried","properties":{}}'
        """
                .formatted(address, key);
    }
}
