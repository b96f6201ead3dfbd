package dev.staffel.acceptance;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// `@segment/analytics-next` in a page of another origin, in the system's Chromium. All calls from one thread.
final class BrowserClient implements TrackingClient {
    private static final double CLOSES_WITHIN_MILLIS = 90_000;
    private static final Pattern MESSAGE_ID = Pattern.compile("\"messageId\":\"([^\"]+)\"");

    private final Website website = new Website();
    private final Playwright playwright =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Page page;
    private final Journal journal;
    private final Set<String> delivered = new HashSet<>();
    private int sent;

    BrowserClient(URI intake, String writeKey, Journal journal) {
        this.journal = journal;
        page = playwright.chromium().launch(options()).newPage();
        page.exposeFunction(
                "report",
                arguments -> {
                    journal.copy((String) arguments[0]);
                    return "";
                });
        page.onResponse(this::answered);
        page.navigate(website.address().toString());
        page.evaluate(
                "([key, host]) => load(key, host)",
                List.of(writeKey, intake.getAuthority() + "/v1"));
    }

    // A preflight is answered with 204.
    private void answered(Response response) {
        if (response.status() != 200 || !response.request().method().equals("POST")) return;
        var id = MESSAGE_ID.matcher(response.request().postData());
        if (id.find() && delivered.add(id.group(1))) {
            journal.write(Journal.Entry.DELIVERED, List.of(id.group(1)));
        }
    }

    @Override
    public void send(int count) {
        sent += count;
        page.evaluate("count => send(count)", count);
    }

    @Override
    public void close() {
        try {
            page.waitForCondition(
                    () -> delivered.size() == sent,
                    new Page.WaitForConditionOptions().setTimeout(CLOSES_WITHIN_MILLIS));
        } finally {
            playwright.close();
            website.close();
        }
    }

    private static BrowserType.LaunchOptions options() {
        String chromium =
                Optional.ofNullable(System.getenv("STAFFEL_CHROMIUM")).orElse("/usr/bin/chromium");
        return new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(chromium))
                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"));
    }
}
