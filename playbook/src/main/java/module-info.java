/// Playbook text and engine values: reading, writing, plain language.
module dev.staffel.playbook {
    requires transitive dev.staffel.engine;
    requires static transitive org.jspecify;
    requires org.snakeyaml.engine.v2;

    exports dev.staffel.playbook;
    exports dev.staffel.playbook.reading;
}
