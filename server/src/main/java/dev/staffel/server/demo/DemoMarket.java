package dev.staffel.server.demo;

import java.util.List;

/// What the company of the demonstration sells, by topic, and against whom; all of them are made up.
final class DemoMarket {
    static final List<String> COMPETITORS =
            List.of("Nordpack", "Alpentec", "Robora", "Kessler & Brandt", "Vento Automation");

    /// @param low the least that it is worth, in thousands of euros
    /// @param high the most
    record Ware(String title, List<String> parts, int low, int high) {}

    private DemoMarket() {}

    static Ware of(String topic) {
        return switch (topic) {
            case "automation" ->
                    new Ware(
                            "Palettierzelle",
                            List.of("Roboterzelle", "Greifer und Sauger"),
                            120,
                            420);
            case "retrofit" ->
                    new Ware(
                            "Umbau der Abfüllung",
                            List.of("Steuerung und Antriebe", "Umbau vor Ort"),
                            60,
                            220);
            case "service" -> new Ware("Servicevertrag", List.of("Wartung, drei Jahre"), 8, 45);
            case "condition-monitoring" ->
                    new Ware(
                            "Zustandsüberwachung",
                            List.of("Sensoren und Gateway", "Lizenz, drei Jahre"),
                            15,
                            70);
            default ->
                    new Ware(
                            "Verpackungslinie",
                            List.of("Verpackungslinie", "Inbetriebnahme"),
                            280,
                            950);
        };
    }
}
