package dev.staffel.engine;

import static dev.staffel.engine.ALead.aLead;
import static dev.staffel.engine.Activity.did;
import static dev.staffel.engine.Events.learned;
import static dev.staffel.engine.Events.routedTo;
import static dev.staffel.engine.Story.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a lead takes where it is stored.
class StoredSizeTest {
    private static final List<String> KNOWN =
            List.of(
                    "email",
                    "phone",
                    "name",
                    "title",
                    "city",
                    "account.name",
                    "account.domain",
                    "account.industry",
                    "account.staff",
                    "account.revenue",
                    "account.country",
                    "account.region",
                    "consent.mail",
                    "consent.web_tracking",
                    "origin.channel",
                    "origin.campaign",
                    "origin.first",
                    "origin.last",
                    "language",
                    "wanted.quantity");

    /// A year with forty activities about two topics, and twenty things known: more than most have.
    private static Story busyLead() {
        var story = given(aLead().ofGradeA().complete());
        for (String attribute : KNOWN) story.when(learned(attribute, "some value of " + attribute));
        var activities = List.of("product-page", "paper", "pricing-page", "reply", "webinar");
        for (int i = 0; i < 40; i++) {
            var topic = i % 3 == 0 ? "service" : "retrofit";
            var activity = did(activities.get(i % activities.size())).of("thing-" + i).about(topic);
            story.onDay(i * 9).when(activity.tracked().toAnAmountOf(700));
        }
        return story.when(did("enquiry"), routedTo("anna", 1));
    }

    @Test
    void aBusyLeadTakesLessThanTwoKilobytes() {
        assertThat(LeadCodec.encode(busyLead().lead())).hasSizeLessThan(2_000);
    }

    /// A visit on each working day of a year, every other one with a look at the prices, and a mail opened each day.
    @Test
    void aHeavyVisitorOfAYearTakesLessThanTwoKilobytes() {
        var story = given(aLead().ofGradeA().complete());
        for (int day = 0; day < 364; day++) {
            story.onDay(day).when(did("mail-opened").tracked());
            if (day % 7 > 4) continue;
            var topic = day % 3 == 0 ? "service" : "retrofit";
            story.when(did("product-page").of("page-" + day).about(topic).tracked());
            if (day % 2 == 0) story.when(did("pricing-page").about(topic).tracked());
        }
        assertThat(LeadCodec.encode(story.lead())).hasSizeLessThan(2_000);
    }

    @Test
    void bytesThatAreNoLeadAreRefused() {
        var story = busyLead();
        var bytes = LeadCodec.encode(story.lead());
        var cut = Arrays.copyOf(bytes, bytes.length - 1);
        var longer = Arrays.copyOf(bytes, bytes.length + 1);
        var other = bytes.clone();
        other[0] = 99;
        for (byte[] wrong : List.of(cut, longer, other, new byte[0])) {
            assertThatThrownBy(() -> LeadCodec.decode(wrong, story.engine()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aReadLeadEqualsTheWrittenOne() {
        var story = busyLead();
        assertThat(LeadCodec.decode(LeadCodec.encode(story.lead()), story.engine()))
                .isEqualTo(story.lead());
    }
}
