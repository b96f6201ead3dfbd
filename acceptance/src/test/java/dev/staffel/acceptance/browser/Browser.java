package dev.staffel.acceptance.browser;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import dev.staffel.server.testing.Visitor;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The system's Chromium for a test class.
///
/// `@RegisterExtension static final Browser BROWSER = Browser.fresh();`
public final class Browser implements BeforeAllCallback, AfterAllCallback {
    private @Nullable Playwright playwright;
    private com.microsoft.playwright.@Nullable Browser chromium;

    private Browser() {}

    public static Browser fresh() {
        return new Browser();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Playwright started =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        playwright = started;
        String program =
                Optional.ofNullable(System.getenv("STAFFEL_CHROMIUM")).orElse("/usr/bin/chromium");
        chromium =
                started.chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Path.of(program))
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-dev-shm-usage")));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) playwright.close();
    }

    /// A window of its own in which somebody sees the staff plane; the visitor's session comes along.
    public Screen open(URI staff, Visitor visitor, Look look) {
        var window =
                Objects.requireNonNull(chromium, "register Browser as a static field")
                        .newContext(
                                new com.microsoft.playwright.Browser.NewContextOptions()
                                        .setBaseURL(staff.toString())
                                        .setViewportSize(look.width(), look.height())
                                        .setReducedMotion(ReducedMotion.REDUCE));
        visitor.cookies()
                .forEach((name, value) -> window.addCookies(List.of(cookie(staff, name, value))));
        window.addCookies(
                List.of(
                        cookie(staff, "staffel-language", look.language()),
                        cookie(staff, "staffel-theme", look.theme())));
        return new Screen(window.newPage(), look);
    }

    private static Cookie cookie(URI staff, String name, String value) {
        return new Cookie(name, value).setUrl(staff.toString());
    }
}
