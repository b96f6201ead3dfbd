package dev.staffel.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

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

    /// Waits until the browser has complained about an answer that is expected to say that something is wrong, and
    /// forgets that.
    public Screen forgive(int status) {
        Predicate<String> ofTheAnswer =
                complaint -> complaint.contains("responded with a status of " + status);
        page.waitForCondition(() -> complaints.stream().anyMatch(ofTheAnswer));
        complaints.removeIf(ofTheAnswer);
        return this;
    }

    /// Forgets what the browser may have complained about, such as requests overtaken by newer ones.
    Screen forgive() {
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
