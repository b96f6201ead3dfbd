package dev.staffel.server.leads;

import dev.staffel.engine.Attribute;
import dev.staffel.engine.KnownAttribute;
import dev.staffel.engine.questionnaire.Question;
import dev.staffel.playbook.reading.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Something known of the person or the account.
///
/// @param value as people write it
/// @param how who said so: `public`, `trusted` or `staff`
record KnownLine(String name, String value, String how, Instant told) {

    /// What belongs together: `person`, `account`, `origin`, `consent` or `other`.
    record Group(String name, List<KnownLine> lines) {
        Group {
            lines = List.copyOf(lines);
        }
    }

    private static final List<String> GROUPS =
            List.of("person", "account", "origin", "consent", "other");

    /// The last part of the key of its label; attributes of the company's own show their name.
    String label() {
        return label(name);
    }

    static String label(String name) {
        boolean hasLabel = KnownAttribute.named(name).isPresent() || name.equals(BuyingCentre.ROLE);
        return hasLabel ? name : "other";
    }

    /// The key of the value's own words, where it has any.
    String valueKey() {
        return name.equals(BuyingCentre.ROLE) && BuyingCentre.ROLES.contains(value)
                ? "leads.buying.role." + value
                : "";
    }

    /// Whether the heading of the lead's page says it already.
    boolean isPartOfName() {
        return name.equals(KnownAttribute.FIRST_NAME.id())
                || name.equals(KnownAttribute.LAST_NAME.id());
    }

    boolean isMail() {
        return name.equals(KnownAttribute.EMAIL.id());
    }

    boolean isPhone() {
        return name.equals(KnownAttribute.PHONE.id()) || name.equals(KnownAttribute.MOBILE.id());
    }

    /// What is known, as a person would tell it; answers to the questionnaire have their own place.
    static List<Group> groups(OpenLead open) {
        var lines =
                open.lead().evidence().attributes().all().stream()
                        .filter(attribute -> !attribute.value().isEmpty())
                        .filter(attribute -> !attribute.name().equals(BuyingCentre.ROLE))
                        .filter(attribute -> Question.ofAttribute(attribute.name()).isEmpty())
                        .sorted(Comparator.comparingInt(attribute -> place(attribute.name())))
                        .map(attribute -> line(attribute, open.reading()))
                        .toList();
        var groups = new ArrayList<Group>();
        for (String group : GROUPS) {
            var own = lines.stream().filter(line -> group(line.name()).equals(group)).toList();
            if (!own.isEmpty()) groups.add(new Group(group, own));
        }
        return groups;
    }

    private static KnownLine line(Attribute attribute, Reading reading) {
        return new KnownLine(
                attribute.name(),
                reading.value(attribute.name(), attribute.value()),
                attribute.trust().name().toLowerCase(Locale.ROOT),
                Instant.ofEpochMilli(attribute.happenedMillis()));
    }

    /// The place in the order in which a person would tell it.
    static int place(String name) {
        int place = KnownAttribute.ids().indexOf(name);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private static String group(String name) {
        var known = KnownAttribute.named(name);
        if (known.isEmpty()) return "other";
        return switch (known.get()) {
            case NAME,
                    FIRST_NAME,
                    LAST_NAME,
                    TITLE,
                    ROLE,
                    SENIORITY,
                    EMAIL,
                    PHONE,
                    MOBILE,
                    CITY,
                    COUNTRY,
                    LANGUAGE ->
                    "person";
            case ACCOUNT_NAME,
                    ACCOUNT_INDUSTRY,
                    ACCOUNT_EMPLOYEES,
                    ACCOUNT_REVENUE,
                    ACCOUNT_CITY,
                    ACCOUNT_REGION,
                    ACCOUNT_COUNTRY ->
                    "account";
            case TOPIC_WANTED, ORIGIN, CAMPAIGN -> "origin";
            case OPPORTUNITY_VALUE, COMPLAINT -> "other";
            case CONSENT_NEWSLETTER,
                    CONSENT_PHONE,
                    CONSENT_WEB_TRACKING,
                    CONSENT_EMAIL_TRACKING,
                    CONSENT_PROFILING ->
                    "consent";
        };
    }
}
