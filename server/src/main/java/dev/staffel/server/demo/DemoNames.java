package dev.staffel.server.demo;

import java.util.List;

/// What the made-up people and their companies are called, where they sit, what they ask about.
final class DemoNames {
    static final List<String> FIRST =
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
    static final List<String> WOMEN =
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
    static final List<String> LAST =
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
    static final List<Title> ENGINEERS =
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
    static final List<Title> COMMERCIALS =
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
    static final List<Title> OTHERS =
            List.of(
                    new Title("Student", "Studentin"),
                    new Title("Marketing Manager", "Marketing Manager"),
                    new Title("IT-Leiter", "IT-Leiterin"),
                    new Title("Laborleiter", "Laborleiterin"),
                    new Title("Vertriebsmitarbeiter", "Vertriebsmitarbeiterin"),
                    new Title("Werkstudent", "Werkstudentin"));
    static final List<String> NAME_STARTS =
            List.of(
                    "Alpen", "Nord", "Rhein", "Isar", "Elbe", "Donau", "Heide", "Taunus", "Bavaria",
                    "Hansa", "Main", "Neckar", "Ostsee", "Vita", "Sana", "Terra", "Aqua", "Linden",
                    "Sonnen", "Berg");
    static final List<List<String>> KINDS =
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
    static final List<String> CITIES =
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
    static final List<String> COUNTRIES =
            List.of(
                    "DE", "DE", "DE", "DE", "DE", "DE", "DE", "AT", "AT", "CH", "CH", "NL", "BE",
                    "PL", "CZ", "FR", "IT", "US");
    static final List<String> TOPICS =
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
    static final List<String> ORIGINS =
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

    /// A title as he and as she carries it.
    record Title(String his, String hers) {
        String of(boolean woman) {
            return woman ? hers : his;
        }
    }

    private DemoNames() {}
}
