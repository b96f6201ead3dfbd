package dev.staffel.intake.segment;

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
            Map<String, String> attributes, @Nullable String attribute, String value) {
        if (attribute == null || value.isEmpty()) return;
        attributes.merge(attribute, value, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }

    private static @Nullable String personal(String name) {
        return switch (name) {
            case "email" -> "email";
            case "firstname" -> "first-name";
            case "lastname" -> "last-name";
            case "name" -> "name";
            case "phone" -> "phone";
            case "mobile", "mobilephone" -> "mobile";
            case "title", "jobtitle", "position" -> "title";
            case "language" -> "language";
            case "country", "address.country" -> "country";
            case "city", "address.city" -> "city";
            case "company", "companyname" -> "account.name";
            case "industry" -> "account.industry";
            case "employees" -> "account.employees";
            default -> name.startsWith("company.") ? account(name.substring(8)) : null;
        };
    }

    private static @Nullable String account(String name) {
        return switch (name) {
            case "name" -> "account.name";
            case "industry" -> "account.industry";
            case "employees", "employeecount" -> "account.employees";
            case "revenue", "annualrevenue" -> "account.revenue";
            case "country", "address.country" -> "account.country";
            case "city", "address.city" -> "account.city";
            default -> null;
        };
    }

    // first_name, firstName and first-name are the same trait.
    private static String plain(String name) {
        return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }
}
