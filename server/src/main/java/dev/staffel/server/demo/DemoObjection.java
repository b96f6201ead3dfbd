package dev.staffel.server.demo;

import java.util.List;
import java.util.Optional;

/// What a person of the demonstration objected in a talk.
///
/// @param place of the objection in the library
/// @param answer the place of the answer that was given
/// @param worked empty while nobody knows
/// @param by the id of the seller
record DemoObjection(int place, int answer, Optional<Boolean> worked, String by) {

    /// An objection with its answers.
    record Entry(String words, List<String> tags, List<String> answers) {}

    /// The library of the demonstration.
    static final List<Entry> LIBRARY =
            List.of(
                    new Entry(
                            "Das ist uns zu teuer",
                            List.of("Preis"),
                            List.of(
                                    "Über fünf Jahre mit Ausschuss und Energie gerechnet ist sie die günstigste.",
                                    "Wir rechnen Ihnen Leasing über 60 Monate.")),
                    new Entry(
                            "Wir haben schon einen Lieferanten",
                            List.of("Wettbewerb"),
                            List.of(
                                    "Fangen wir mit einer Zelle an, die Sie neben der alten Linie vergleichen.",
                                    "Unsere Steuerung bindet dessen Anlage ein.")),
                    new Entry(
                            "Die Lieferzeit ist zu lang",
                            List.of("Termin"),
                            List.of(
                                    "Den Grundaufbau haben wir am Lager; acht Wochen ab Freigabe.")),
                    new Entry(
                            "Uns fehlt der Platz in der Halle",
                            List.of("Technik"),
                            List.of("Ein Planer kommt kostenlos und misst mit Ihnen auf.")),
                    new Entry(
                            "Der Umbau kostet uns zu viel Stillstand",
                            List.of("Technik", "Termin"),
                            List.of(
                                    "Wir bauen an zwei Wochenenden um; eine Referenz spricht gern mit Ihnen.",
                                    "Die alte Linie läuft bis zur Abnahme weiter.")));

    Entry entry() {
        return LIBRARY.get(place);
    }

    String words() {
        return "„" + entry().words() + "“ → " + entry().answers().get(answer);
    }
}
