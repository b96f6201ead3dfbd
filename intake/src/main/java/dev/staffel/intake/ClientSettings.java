package dev.staffel.intake;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;

/// What the browser client asks before it starts: where to send to. All else it could be told is its own default.
final class ClientSettings {
    private static final String ASKED = "/settings";

    private final Journal journal;
    private final Optional<PublicAddress> address;

    /// @param address under which websites reach the intake, where it differs from what a request says
    ClientSettings(Journal journal, Optional<PublicAddress> address) {
        this.journal = journal;
        this.address = address;
    }

    /// @param path from the write key on
    Answer answer(String path, ServerRequest request) {
        if (!path.endsWith(ASKED)) return Answer.NOT_FOUND;
        var key = path.substring(0, path.length() - ASKED.length());
        if (journal.source(key).isEmpty() || !isPlain(key)) return Answer.NOT_FOUND;
        var target = address.orElseGet(() -> asAsked(request));
        return Answer.json(
                """
                {"integrations":{"Segment.io":{"apiKey":"%s","apiHost":"%s/v1","protocol":"%s"}},\
                "plan":{},"edgeFunction":{},"metrics":{"sampleRate":0},"analyticsNextEnabled":true,\
                "legacyVideoPluginsEnabled":false,"remotePlugins":[]}\
                """
                        .formatted(key, target.host(), target.protocol()));
    }

    private static PublicAddress asAsked(ServerRequest request) {
        var headers = request.headers();
        var protocol = headers.first(HeaderNames.X_FORWARDED_PROTO).orElse("http");
        var host = headers.first(HeaderNames.HOST).orElse("localhost");
        return new PublicAddress(
                protocol.equals("https") ? "https" : "http", isPlain(host) ? host : "localhost");
    }

    // What is written into JSON without escaping.
    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_.:[]".indexOf(c) >= 0);
    }
}
