package dev.staffel.engine;

import dev.staffel.engine.route.Trait;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What routing goes by, read from a lead; what is unknown is left out.
final class RouteTraits {
    private static final String POSTCODE = "account.postcode";

    private final Engine engine;
    private final Lead lead;
    private final int day;
    private final SortedMap<Trait, SortedSet<String>> traits = new TreeMap<>();

    private RouteTraits(Engine engine, Lead lead, int day) {
        this.engine = engine;
        this.lead = lead;
        this.day = day;
    }

    static SortedMap<Trait, SortedSet<String>> of(Engine engine, Lead lead, int day) {
        return new RouteTraits(engine, lead, day).read();
    }

    private SortedMap<Trait, SortedSet<String>> read() {
        territory();
        add(Trait.TOPIC, topic());
        add(Trait.PERSONA, lead.fit().persona());
        add(Trait.LANGUAGE, value(KnownAttribute.LANGUAGE));
        add(Trait.SENIORITY, value(KnownAttribute.SENIORITY));
        value();
        return Collections.unmodifiableSortedMap(traits);
    }

    /// A country, a region in it, and each beginning of its postcode: `AT`, `AT/Tirol`, `AT/6`, `AT/60` and so on.
    private void territory() {
        var country = value(KnownAttribute.ACCOUNT_COUNTRY);
        if (country.isEmpty()) country = value(KnownAttribute.COUNTRY);
        if (country.isEmpty()) return;
        add(Trait.TERRITORY, country);
        var region = value(KnownAttribute.ACCOUNT_REGION);
        if (!region.isEmpty()) add(Trait.TERRITORY, country + "/" + region);
        var postcode = engine.attribute(lead, POSTCODE).replace(" ", "");
        for (int end = 1; end <= postcode.length(); end++)
            add(Trait.TERRITORY, country + "/" + postcode.substring(0, end));
    }

    /// The topic that the person asked for, else the one with most interest.
    private String topic() {
        var wanted = value(KnownAttribute.TOPIC_WANTED);
        if (!wanted.isEmpty()) return wanted;
        var topics = engine.playbook().settings().topics();
        var interest = engine.interest(lead, day);
        var most = "";
        long highest = 0;
        for (int i = 0; i < topics.size(); i++) {
            long milli = interest.topicMilli(i + 1);
            if (milli <= highest) continue;
            highest = milli;
            most = topics.get(i).id();
        }
        return most;
    }

    private void value() {
        var revenue = value(KnownAttribute.ACCOUNT_REVENUE);
        if (!revenue.isEmpty()
                && revenue.length() <= 15
                && revenue.chars().allMatch(Character::isDigit)) add(Trait.VALUE, revenue);
    }

    private String value(KnownAttribute attribute) {
        return engine.attribute(lead, attribute.id());
    }

    private void add(Trait trait, @Nullable String value) {
        if (value == null || value.isEmpty()) return;
        traits.computeIfAbsent(trait, _ -> new TreeSet<>()).add(value);
    }
}
