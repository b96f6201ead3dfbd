package dev.staffel.acceptance.browser;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/// Somebody who has no mouse: only keys are pressed, and nothing is focused that they did not reach.
final class Keyboard {
    /// As many stops as are on a screen; what is farther away counts as not reached.
    private static final int FAR = 30;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /// Goes on to what the selector names, from where the focus is.
    Keyboard to(String selector) {
        return to(selector, "Tab");
    }

    /// Goes back to what the selector names.
    Keyboard backTo(String selector) {
        return to(selector, "Shift+Tab");
    }

    /// Presses Enter on what the selector names, and waits until the page behind it has loaded.
    Keyboard follow(String selector, String address) {
        to(selector).press("Enter");
        return arrive(address);
    }

    /// Waits until the page at the address has loaded.
    Keyboard arrive(String address) {
        page.waitForURL(Pattern.compile(address));
        return this;
    }

    /// Over the link that skips the navigation, as the first thing on a page.
    Keyboard skip() {
        return to(".skip").press("Enter");
    }

    private Keyboard to(String selector, String key) {
        var script = "selector => document.activeElement.matches(selector)";
        for (int stop = 0; stop < FAR; stop++) {
            page.keyboard().press(key);
            if (page.evaluate(script, selector).equals(true)) return this;
        }
        throw new AssertionError(selector + " is farther than " + FAR + " stops at " + page.url());
    }
}
