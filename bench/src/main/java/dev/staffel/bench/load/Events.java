package dev.staffel.bench.load;

/// What the browser client sends, with places for numbers.
final class Events {
    private static final String[] TOPICS = {"retrofit", "service", "automation", "new-machine"};

    private Events() {}

    static String page(String run, int page) {
        var path = "/produkte/" + topic(page) + '/' + page;
        return event(
                run,
                page,
                """
                "type":"page","name":"Produkte","properties":{"path":"%1$s","referrer":"","search":"",
                "title":"Produkte","url":"https://www.example.com%1$s"}\
                """
                        .formatted(path));
    }

    static String track(String run, int page) {
        return event(
                run,
                page,
                """
                "type":"track","event":"Data Sheet Downloaded",
                "properties":{"topic":"%s","sheet":"sheet-%d"}\
                """
                        .formatted(topic(page), page));
    }

    static String identify(String run) {
        return event(
                run,
                0,
                """
                "type":"identify","userId":"%1$s%2$s","traits":{"email":"%1$s%2$s@example.org",
                "firstName":"Ada","lastName":"Muster","company":{"name":"Molkerei Nord","industry":"Molkerei"}}\
                """
                        .formatted(run, Template.VISITOR));
    }

    static String topic(int page) {
        return TOPICS[page % TOPICS.length];
    }

    private static String event(String run, int page, String content) {
        return """
        {"timestamp":"2026-11-22T08:00:00.000Z","integrations":{},"anonymousId":"%1$s-4a1e-9d0b-%2$s",%3$s,
        "context":{"page":{"path":"/produkte/%4$s/%5$d","referrer":"","search":"?utm_source=newsletter",
        "title":"Produkte","url":"https://www.example.com/produkte/%4$s/%5$d?utm_source=newsletter"},
        "userAgent":"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
        "locale":"de-DE","timezone":"Europe/Berlin","campaign":{"source":"newsletter","name":"herbst"},
        "library":{"name":"analytics.js","version":"npm:next-1.84.3"}},
        "messageId":"ajs-next-1763790000000-%1$s-%6$s","writeKey":"bench","sentAt":"2026-11-22T08:00:00.250Z",
        "_metadata":{"bundled":["Segment.io"],"unbundled":[],"bundledIds":[]}}\
        """
                .replace("\n", "")
                .formatted(
                        run,
                        Template.VISITOR,
                        content.replace("\n", ""),
                        topic(page),
                        page,
                        Template.NUMBER);
    }
}
