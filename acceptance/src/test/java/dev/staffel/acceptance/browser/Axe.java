package dev.staffel.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/// Asks axe whether a page keeps WCAG 2.2 AA.
public final class Axe {
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    /// Fails with every rule that is broken and where.
    public static void check(Page page) {
        List<String> broken =
                new AxeBuilder(page)
                        .withTags(TAGS).analyze().getViolations().stream()
                                .map(Axe::sentence)
                                .toList();
        assertThat(broken).as("accessibility of " + page.url()).isEmpty();
    }

    private static String sentence(Rule rule) {
        List<String> places = rule.getNodes().stream().map(CheckedNode::getHtml).limit(5).toList();
        return rule.getId() + ": " + rule.getHelp() + " at " + places;
    }
}
