package dev.staffel.engine;

import java.util.List;

/// The engine of each version of a playbook.
record Engines(List<Engine> engines) {

    static Engines machines() {
        return new Engines(
                List.of(
                        new Engine(TestPlaybooks.machines()),
                        new Engine(TestPlaybooks.machinesRevised()),
                        new Engine(TestPlaybooks.machinesShortened())));
    }

    static Engines only(Playbook playbook) {
        var engine = new Engine(playbook);
        return new Engines(List.of(engine, engine, engine));
    }

    Engine of(int version) {
        return engines.get(version - 1);
    }
}
