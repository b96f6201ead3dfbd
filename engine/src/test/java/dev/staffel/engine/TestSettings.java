package dev.staffel.engine;

import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.criteria.Field;
import dev.staffel.engine.grade.TitleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Topics, activities and titles for tests. An activity is told by the event of its name, a topic by the property.
final class TestSettings {
    private static final List<String> THINGS = List.of("paper", "fair");
    private static final List<String> NOT_OWN =
            List.of(
                    "missed-webinar",
                    "mail-opened",
                    "mail-click",
                    "no-need",
                    "unsubscribed",
                    "call");

    private TestSettings() {}

    static List<Topic> topics() {
        return List.of(topic("retrofit", true), topic("service", true), topic("careers", false));
    }

    static List<Topic> fewerTopics() {
        return List.of(topic("service", true));
    }

    static List<ActivityType> activities() {
        var activities = new ArrayList<ActivityType>();
        for (String id :
                List.of(
                        "enquiry",
                        "price-question",
                        "question",
                        "fair",
                        "webinar",
                        "missed-webinar",
                        "reply",
                        "paper",
                        "newsletter",
                        "brochure",
                        "pricing-page",
                        "product-page",
                        "careers",
                        "no-need",
                        "unsubscribed",
                        "mail-opened",
                        "mail-click",
                        "call")) {
            activities.add(activity(id));
        }
        return activities;
    }

    static TitleTable titles() {
        return new TitleTable(
                List.of(
                        title(List.of("techn*", "leit*"), "engineering", "head"),
                        title(List.of("gf"), "management", "executive"),
                        title(List.of("*geschäftsführ*"), "management", "executive"),
                        title(List.of("einkauf*"), "purchasing", null),
                        title(List.of("instandhaltung*"), "engineering", null),
                        title(List.of("*leiter*"), null, "head")));
    }

    private static TitleTable.Entry title(
            List<String> words, @Nullable String role, @Nullable String seniority) {
        return new TitleTable.Entry(
                words, Optional.ofNullable(role), Optional.ofNullable(seniority));
    }

    private static Topic topic(String id, boolean buying) {
        return new Topic(
                id, new Label(id, id), new Criterion.Is(Field.named("property.topic"), id), buying);
    }

    private static ActivityType activity(String id) {
        return new ActivityType(
                id,
                new Label(id, id),
                new Criterion.Is(Field.named("event"), id),
                THINGS.contains(id) ? Optional.of("thing") : Optional.empty(),
                id.equals("enquiry"),
                !NOT_OWN.contains(id),
                id.equals("mail-click"));
    }
}
