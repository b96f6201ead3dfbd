package dev.staffel.server.demo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/// Makes up people and the companies they work for; all of their addresses end in a domain that can't exist.
final class DemoPeople {
    private static final int DAYS = 365;

    private static final List<String> FIRST =
            List.of(
                    "Anna",
                    "Jonas",
                    "Sabine",
                    "Thomas",
                    "Julia",
                    "Michael",
                    "Petra",
                    "Stefan",
                    "Claudia",
                    "Markus",
                    "Nina",
                    "Andreas",
                    "Katrin",
                    "Lukas",
                    "Monika",
                    "Florian",
                    "Heike",
                    "Tobias",
                    "Birgit",
                    "Jan",
                    "Susanne",
                    "Daniel",
                    "Ines",
                    "Peter",
                    "Miriam",
                    "Oliver",
                    "Silke",
                    "Ralf",
                    "Eva",
                    "Christian",
                    "Jana",
                    "Martin",
                    "Carmen",
                    "Uwe",
                    "Lena",
                    "Dirk",
                    "Agnieszka",
                    "Pieter",
                    "Tereza",
                    "Luc",
                    "Marta",
                    "Joost",
                    "Urs",
                    "Beatrice");
    private static final List<String> WOMEN =
            List.of(
                    "Anna",
                    "Sabine",
                    "Julia",
                    "Petra",
                    "Claudia",
                    "Nina",
                    "Katrin",
                    "Monika",
                    "Heike",
                    "Birgit",
                    "Susanne",
                    "Ines",
                    "Miriam",
                    "Silke",
                    "Eva",
                    "Jana",
                    "Carmen",
                    "Lena",
                    "Agnieszka",
                    "Tereza",
                    "Marta",
                    "Beatrice");
    private static final List<String> LAST =
            List.of(
                    "Berger",
                    "Hoffmann",
                    "Kaya",
                    "Lindner",
                    "Vogel",
                    "Schröder",
                    "Winkler",
                    "Yilmaz",
                    "Krüger",
                    "Baumann",
                    "Seidel",
                    "Peters",
                    "Arnold",
                    "Lorenz",
                    "Brandt",
                    "Kowalski",
                    "Novák",
                    "Jansen",
                    "Dubois",
                    "Wagner",
                    "Huber",
                    "Steiner",
                    "Moser",
                    "Frei",
                    "Graf",
                    "Pohl",
                    "Engel",
                    "Horn",
                    "Busch",
                    "Bergmann",
                    "Thomas",
                    "Sauer",
                    "Arndt",
                    "Wolff",
                    "Pfeiffer",
                    "Kraft",
                    "Keller",
                    "Böhm",
                    "Ziegler",
                    "Maurer",
                    "Öztürk",
                    "Reuter",
                    "Sommer",
                    "Haas",
                    "Nowak");
    private static final List<Title> ENGINEERS =
            List.of(
                    new Title("Leiter Instandhaltung", "Leiterin Instandhaltung"),
                    new Title("Produktionsleiter", "Produktionsleiterin"),
                    new Title("Betriebsleiter", "Betriebsleiterin"),
                    new Title("Technischer Leiter", "Technische Leiterin"),
                    new Title("Werkleiter", "Werkleiterin"),
                    new Title("Instandhalter", "Instandhalterin"),
                    new Title("Prozessingenieur", "Prozessingenieurin"),
                    new Title("Head of Engineering", "Head of Engineering"),
                    new Title("Plant Manager", "Plant Manager"),
                    new Title("Projektingenieur", "Projektingenieurin"),
                    new Title("Leiter Technik", "Leiterin Technik"),
                    new Title("Schichtleiter", "Schichtleiterin"),
                    new Title("Konstrukteur", "Konstrukteurin"),
                    new Title("Fertigungsleiter", "Fertigungsleiterin"));
    private static final List<Title> COMMERCIALS =
            List.of(
                    new Title("Geschäftsführer", "Geschäftsführerin"),
                    new Title("Einkaufsleiter", "Einkaufsleiterin"),
                    new Title("Kaufmännischer Leiter", "Kaufmännische Leiterin"),
                    new Title("Einkäufer", "Einkäuferin"),
                    new Title("GF", "GF"),
                    new Title("Strategischer Einkäufer", "Strategische Einkäuferin"),
                    new Title("Leiter Einkauf", "Leiterin Einkauf"),
                    new Title("CFO", "CFO"),
                    new Title("Sachbearbeiter Einkauf", "Sachbearbeiterin Einkauf"),
                    new Title("Managing Director", "Managing Director"));
    private static final List<Title> OTHERS =
            List.of(
                    new Title("Student", "Studentin"),
                    new Title("Marketing Manager", "Marketing Manager"),
                    new Title("IT-Leiter", "IT-Leiterin"),
                    new Title("Laborleiter", "Laborleiterin"),
                    new Title("Vertriebsmitarbeiter", "Vertriebsmitarbeiterin"),
                    new Title("Werkstudent", "Werkstudentin"));
    private static final List<String> NAME_STARTS =
            List.of(
                    "Alpen", "Nord", "Rhein", "Isar", "Elbe", "Donau", "Heide", "Taunus", "Bavaria",
                    "Hansa", "Main", "Neckar", "Ostsee", "Vita", "Sana", "Terra", "Aqua", "Linden",
                    "Sonnen", "Berg");
    private static final List<List<String>> KINDS =
            List.of(
                    List.of("molkerei", "food"),
                    List.of("bräu", "beverages"),
                    List.of("pharm", "pharma"),
                    List.of("kost", "food"),
                    List.of("back", "food"),
                    List.of("quell", "beverages"),
                    List.of("cosmetics", "cosmetics"),
                    List.of("med", "pharma"),
                    List.of("metall", "metal"),
                    List.of("logistik", "logistics"),
                    List.of("chemie", "chemicals"));
    private static final List<String> CITIES =
            List.of(
                    "München",
                    "Hamburg",
                    "Kempten",
                    "Ulm",
                    "Bremen",
                    "Kassel",
                    "Erfurt",
                    "Graz",
                    "Linz",
                    "Winterthur",
                    "Utrecht",
                    "Gent",
                    "Poznań",
                    "Brno",
                    "Nürnberg",
                    "Leipzig",
                    "Osnabrück",
                    "Freiburg",
                    "Regensburg",
                    "Chemnitz");
    private static final List<String> COUNTRIES =
            List.of(
                    "DE", "DE", "DE", "DE", "DE", "DE", "DE", "AT", "AT", "CH", "CH", "NL", "BE",
                    "PL", "CZ", "FR", "IT", "US");
    private static final List<String> TOPICS =
            List.of(
                    "new-machine",
                    "new-machine",
                    "new-machine",
                    "automation",
                    "automation",
                    "retrofit",
                    "retrofit",
                    "service",
                    "condition-monitoring");
    private static final List<String> ORIGINS =
            List.of(
                    "website",
                    "website",
                    "website",
                    "fair",
                    "fair",
                    "webinar",
                    "linkedin",
                    "search-ad",
                    "referral",
                    "newsletter");

    private record Title(String his, String hers) {
        String of(boolean woman) {
            return woman ? hers : his;
        }
    }

    private final Chance chance;
    private final List<SortedMap<String, String>> companies = new ArrayList<>();

    DemoPeople(Chance chance) {
        this.chance = chance;
    }

    List<DemoPerson> make(int count) {
        var people = new ArrayList<DemoPerson>(count);
        for (int number = 1; number <= count; number++) people.add(person(number));
        return people;
    }

    private DemoPerson person(int number) {
        var first = chance.of(FIRST);
        var last = chance.of(LAST);
        var company =
                chance.oneIn(3) && !companies.isEmpty() ? chance.of(companies) : company(number);
        var known = new TreeMap<String, String>();
        var later = new TreeMap<String, String>();
        known.put("first-name", first);
        known.put("last-name", last);
        known.put("email", plain(first) + "." + plain(last) + number + "@" + domain(company));
        known.put("title", title().of(WOMEN.contains(first)));
        known.put("origin", chance.of(ORIGINS));
        company.forEach((name, value) ->
                (chance.likely(0.8) || name.equals("account.name") ? known : later)
                        .put(name, value));
        if (chance.oneIn(12)) later.put("account.name", known.remove("account.name"));
        if (chance.likely(0.6)) known.put("phone", "+49 30 23125 " + (1000 + number));
        (chance.likely(0.75) ? known : later).put("consent.newsletter", "yes");
        later.putIfAbsent("consent.phone", "yes");
        boolean tracked = chance.likely(0.45);
        known.put("consent.web_tracking", tracked ? "yes" : "no");
        return new DemoPerson(
                number,
                known,
                later,
                chance.of(TOPICS),
                tracked,
                chance.intent(),
                chance.between(2, DAYS));
    }

    private Title title() {
        int roll = chance.between(1, 10);
        if (roll <= 5) return chance.of(ENGINEERS);
        return roll <= 9 ? chance.of(COMMERCIALS) : chance.of(OTHERS);
    }

    private SortedMap<String, String> company(int number) {
        var kind = chance.of(KINDS);
        var company = new TreeMap<String, String>();
        int employees = chance.oneIn(5) ? chance.between(10, 90) : chance.between(90, 2_400);
        company.put(
                "account.name",
                chance.of(NAME_STARTS)
                        + kind.getFirst()
                        + " "
                        + chance.of(List.of("GmbH", "AG", "KG"))
                        + " "
                        + number);
        company.put("account.industry", kind.getLast());
        company.put("account.employees", Integer.toString(employees));
        company.put("account.revenue", Long.toString(employees * 190_000L));
        company.put("account.country", chance.of(COUNTRIES));
        company.put("account.city", chance.of(CITIES));
        companies.add(company);
        return company;
    }

    private static String domain(SortedMap<String, String> company) {
        return plain(company.getOrDefault("account.name", "firma")) + ".example";
    }

    private static String plain(String name) {
        var decomposed = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return decomposed.replace("ß", "ss").replace("ł", "l").replaceAll("[^a-z0-9]", "");
    }
}
