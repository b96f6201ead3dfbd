package dev.staffel.intake.segment;

import dev.staffel.engine.KnownAttribute;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The traits of an identify or group call under our names for attributes. Traits that we have no name for are shown,
/// never learned: nobody may invent attributes from outside, least of all a consent.
final class Traits {
    private Traits() {}

    static SortedMap<String, String> ofPerson(Map<String, String> traits) {
        var attributes = new TreeMap<String, String>();
        traits.forEach((name, value) -> learn(attributes, personal(plain(name)), value));
        return attributes;
    }

    static SortedMap<String, String> ofAccount(Map<String, String> traits) {
        var attributes = new TreeMap<String, String>();
        traits.forEach((name, value) -> learn(attributes, account(plain(name)), value));
        return attributes;
    }

    // Two spellings of one trait in one event: the greater value stays, whatever the order of the
    // map.
    private static void learn(
            Map<String, String> attributes, @Nullable KnownAttribute attribute, String value) {
        if (attribute == null || value.isEmpty()) return;
        attributes.merge(attribute.id(), value, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }

    private static @Nullable KnownAttribute personal(String name) {
        return switch (name) {
            case "email" -> KnownAttribute.EMAIL;
            case "firstname" -> KnownAttribute.FIRST_NAME;
            case "lastname" -> KnownAttribute.LAST_NAME;
            case "name" -> KnownAttribute.NAME;
            case "phone" -> KnownAttribute.PHONE;
            case "mobile", "mobilephone" -> KnownAttribute.MOBILE;
            case "title", "jobtitle", "position" -> KnownAttribute.TITLE;
            case "language" -> KnownAttribute.LANGUAGE;
            case "country", "address.country" -> KnownAttribute.COUNTRY;
            case "city", "address.city" -> KnownAttribute.CITY;
            case "company", "companyname" -> KnownAttribute.ACCOUNT_NAME;
            case "industry" -> KnownAttribute.ACCOUNT_INDUSTRY;
            case "employees" -> KnownAttribute.ACCOUNT_EMPLOYEES;
            default -> name.startsWith("company.") ? account(name.substring(8)) : null;
        };
    }

    private static @Nullable KnownAttribute account(String name) {
        return switch (name) {
            case "name" -> KnownAttribute.ACCOUNT_NAME;
            case "industry" -> KnownAttribute.ACCOUNT_INDUSTRY;
            case "employees", "employeecount" -> KnownAttribute.ACCOUNT_EMPLOYEES;
            case "revenue", "annualrevenue" -> KnownAttribute.ACCOUNT_REVENUE;
            case "country", "address.country" -> KnownAttribute.ACCOUNT_COUNTRY;
            case "city", "address.city" -> KnownAttribute.ACCOUNT_CITY;
            default -> null;
        };
    }

    // first_name, firstName and first-name are the same trait.
    private static String plain(String name) {
        return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }
}
