package dev.staffel.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/// Somebody who holds a phone in one hand: what is touched has to be as large as a thumb.
final class Thumb {
    /// In CSS pixels, as the platforms of phones advise.
    private static final double LARGE = 44;

    private final Page page;

    Thumb(Page page) {
        this.page = page;
    }

    /// Touches the first thing that the selector names.
    Thumb tap(String selector) {
        return tap(page.locator(selector).first());
    }

    Thumb tap(Locator target) {
        target.scrollIntoViewIfNeeded();
        var box = target.boundingBox();
        assertThat(Math.min(box.width, box.height))
                .as("smaller side of " + target + " at " + page.url())
                .isGreaterThanOrEqualTo(LARGE);
        target.click();
        return this;
    }

    /// Touches something and waits until the page behind it has loaded.
    Thumb follow(String selector, String address) {
        tap(selector);
        page.waitForURL(Pattern.compile(address));
        return this;
    }
}
