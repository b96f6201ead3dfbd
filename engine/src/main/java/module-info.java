/// The pure engine: what a lead is, how signals change it and why. No clock, no I/O, no framework.
module dev.staffel.engine {
    requires static transitive org.jspecify;

    exports dev.staffel.engine;
    exports dev.staffel.engine.criteria;
    exports dev.staffel.engine.grade;
    exports dev.staffel.engine.handover;
    exports dev.staffel.engine.journey;
    exports dev.staffel.engine.questionnaire;
    exports dev.staffel.engine.route;
    exports dev.staffel.engine.score;
    exports dev.staffel.engine.stage;
}
