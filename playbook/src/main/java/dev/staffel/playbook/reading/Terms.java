package dev.staffel.playbook.reading;

import dev.staffel.engine.KnownAttribute;
import dev.staffel.engine.Label;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Names of attributes and their well-known values, as people say them.
final class Terms {
    private static final Map<String, Label> ATTRIBUTES = attributes();
    private static final Map<String, Label> VALUES = values();
    private static final Map<String, String> COUNTRY_CODES = countryCodes();

    private Terms() {}

    static Optional<Label> attribute(String name) {
        return Optional.ofNullable(ATTRIBUTES.get(name));
    }

    /// The value of an attribute in the reader's language; other values stay as they are.
    static String value(String attribute, String value, Speech speech) {
        if (attribute.endsWith("country")) return country(value, speech);
        var label = VALUES.get(attribute + "=" + value.toLowerCase(Locale.ROOT));
        return label == null ? value : label.in(speech.language());
    }

    private static String country(String value, Speech speech) {
        var code =
                COUNTRY_CODES.getOrDefault(
                        value.toLowerCase(Locale.ROOT), value.toUpperCase(Locale.ROOT));
        if (!COUNTRY_CODES.containsValue(code)) return value;
        return Locale.of("", code).getDisplayCountry(speech.german() ? Locale.GERMAN : Locale.UK);
    }

    private static Map<String, String> countryCodes() {
        var codes = new LinkedHashMap<String, String>();
        for (String code : Locale.getISOCountries()) {
            for (Locale language : new Locale[] {Locale.GERMAN, Locale.UK}) {
                var name = Locale.of("", code).getDisplayCountry(language);
                codes.put(name.toLowerCase(Locale.ROOT), code);
            }
        }
        return codes;
    }

    private static Map<String, Label> attributes() {
        var all = new LinkedHashMap<String, Label>();
        all.put("name", new Label("Name", "name"));
        all.put("first-name", new Label("Vorname", "first name"));
        all.put("last-name", new Label("Nachname", "last name"));
        all.put("email", new Label("Mailadresse", "mail address"));
        all.put("phone", new Label("Telefon", "phone"));
        all.put("mobile", new Label("Mobiltelefon", "mobile phone"));
        all.put("title", new Label("Titel", "job title"));
        all.put("role", new Label("Rolle", "role"));
        all.put("seniority", new Label("Ebene", "seniority"));
        all.put("language", new Label("Sprache", "language"));
        all.put("country", new Label("Land", "country"));
        all.put("city", new Label("Ort", "city"));
        all.put("origin", new Label("Herkunft", "origin"));
        all.put("campaign", new Label("Kampagne", "campaign"));
        all.put("topic-wanted", new Label("gewünschtes Thema", "topic wanted"));
        all.put("account.name", new Label("Unternehmen", "company"));
        all.put("account.industry", new Label("Branche", "industry"));
        all.put("account.employees", new Label("Beschäftigte", "employees"));
        all.put("account.revenue", new Label("Umsatz", "revenue"));
        all.put("account.country", new Label("Land des Unternehmens", "country of the company"));
        all.put("account.city", new Label("Ort des Unternehmens", "city of the company"));
        all.put("account.region", new Label("Region des Unternehmens", "region of the company"));
        all.put("opportunity.value", new Label("Auftragswert", "value of the deal"));
        all.put("complaint", new Label("Offene Beschwerde", "open complaint"));
        all.put("consent.newsletter", new Label("Einwilligung Newsletter", "consent newsletter"));
        all.put("consent.phone", new Label("Einwilligung Telefon", "consent phone"));
        all.put("consent.web_tracking", new Label("Einwilligung Tracking", "consent tracking"));
        all.put(
                "consent.email_tracking",
                new Label("Einwilligung Mail-Tracking", "consent mail tracking"));
        all.put("consent.profiling", new Label("Einwilligung Profilbildung", "consent profiling"));
        return all;
    }

    private static Map<String, Label> values() {
        var all = new LinkedHashMap<String, Label>();
        all.put("role=management", new Label("Geschäftsführung", "management"));
        all.put("role=production", new Label("Produktion", "production"));
        all.put("role=engineering", new Label("Technik", "engineering"));
        all.put("role=maintenance", new Label("Instandhaltung", "maintenance"));
        all.put("role=commercial", new Label("kaufmännische Leitung", "commercial management"));
        all.put("role=purchasing", new Label("Einkauf", "purchasing"));
        all.put("role=marketing", new Label("Marketing", "marketing"));
        all.put("role=sales", new Label("Vertrieb", "sales"));
        all.put("role=quality", new Label("Qualität", "quality"));
        all.put("role=logistics", new Label("Logistik", "logistics"));
        all.put("role=it", new Label("IT", "IT"));
        all.put("role=people", new Label("Personal", "people"));
        all.put("role=assistance", new Label("Assistenz", "assistance"));
        all.put("role=student", new Label("Ausbildung", "in training"));
        all.put("seniority=staff", new Label("ohne Leitung", "staff"));
        all.put("seniority=head", new Label("Leitung", "head"));
        all.put("seniority=executive", new Label("oberste Leitung", "top management"));
        all.put("account.industry=food", new Label("Nahrung", "food"));
        all.put("account.industry=beverages", new Label("Getränke", "beverages"));
        all.put("account.industry=pharma", new Label("Pharma", "pharma"));
        all.put("account.industry=cosmetics", new Label("Kosmetik", "cosmetics"));
        all.put("account.industry=logistics", new Label("Logistik", "logistics"));
        all.put("account.industry=chemicals", new Label("Chemie", "chemicals"));
        all.put("account.industry=plastics", new Label("Kunststoff", "plastics"));
        all.put("account.industry=automotive", new Label("Fahrzeugbau", "automotive"));
        all.put("account.industry=textiles", new Label("Textil", "textiles"));
        all.put("account.industry=metal", new Label("Metall", "metal"));
        all.put("origin=website", new Label("Website", "website"));
        all.put("origin=fair", new Label("Messe", "trade fair"));
        all.put("origin=webinar", new Label("Webinar", "webinar"));
        all.put("origin=newsletter", new Label("Newsletter", "newsletter"));
        all.put("origin=referral", new Label("Empfehlung", "referral"));
        all.put("origin=search", new Label("Suche", "search"));
        all.put("origin=search-ad", new Label("Suchanzeige", "search advert"));
        all.put("origin=linkedin", new Label("LinkedIn", "LinkedIn"));
        all.put("complaint=yes", new Label("ja", "yes"));
        all.put("complaint=no", new Label("nein", "no"));
        for (KnownAttribute known : KnownAttribute.values()) {
            if (!known.isConsent()) continue;
            all.put(known.id() + "=yes", new Label("erteilt", "given"));
            all.put(known.id() + "=no", new Label("verweigert", "refused"));
        }
        return all;
    }
}
