package dev.staffel.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// One window on the staff plane. Closing it closes the window.
///
/// With `STAFFEL_SCREENSHOTS` naming a folder, every [#check] leaves a picture there.
public final class Screen implements AutoCloseable {
    private final Page page;
    private final Look look;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Screen(Page page, Look look) {
        this.page = page;
        this.look = look;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
    }

    public Page page() {
        return page;
    }

    public Screen go(String path) {
        page.navigate(path);
        return this;
    }

    /// What every page must be: accessible, without complaints of the browser (such as about the content security
    /// policy), and not wider than its window.
    public Screen check(String name) {
        picture(name);
        Axe.check(page);
        assertThat(complaints).as("complaints of the browser at " + page.url()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("pixels beyond the window at " + page.url())
                .isEqualTo(0);
        return this;
    }

    /// Without complaints of the browser, but for an answer that says that something is wrong or not there.
    Screen quiet() {
        assertThat(complaints)
                .as("complaints of the browser at " + page.url())
                .allMatch(complaint -> complaint.contains("responded with a status of 4"));
        return forgive();
    }

    /// Forgets what the browser complained about, where a complaint is expected, such as an answer 404.
    public Screen forgive() {
        complaints.clear();
        return this;
    }

    private void picture(String name) {
        String folder = System.getenv("STAFFEL_SCREENSHOTS");
        if (folder == null || folder.isEmpty()) return;
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of(folder, name + "-" + look + ".png"))
                        .setFullPage(true));
    }

    @Override
    public void close() {
        page.context().close();
    }
}
