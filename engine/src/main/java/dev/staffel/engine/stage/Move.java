package dev.staffel.engine.stage;

import java.util.List;

/// Who may move a lead from one stage to another; `from` may be [#ANYWHERE].
public record Move(String from, String to, List<Decider> by) {
    public static final String ANYWHERE = "*";

    public Move {
        by = List.copyOf(by);
    }

    boolean covers(String fromStage, String toStage) {
        return to.equals(toStage) && (from.equals(ANYWHERE) || from.equals(fromStage));
    }
}
