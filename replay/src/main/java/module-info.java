/// The recorded past under another playbook, and two such pasts compared. Pure, like the engine.
module dev.staffel.replay {
    requires transitive dev.staffel.engine;
    requires static transitive org.jspecify;
    requires org.apache.commons.statistics.distribution;

    exports dev.staffel.replay;
    exports dev.staffel.replay.meters;
}
