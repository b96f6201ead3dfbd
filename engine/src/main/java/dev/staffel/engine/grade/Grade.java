package dev.staffel.engine.grade;

/// Fit with a buying persona: A to F, or "?" when too little is known.
public enum Grade {
    A("A"),
    B("B"),
    C("C"),
    D("D"),
    E("E"),
    F("F"),
    UNKNOWN("?");

    private final String letter;

    Grade(String letter) {
        this.letter = letter;
    }

    public String letter() {
        return letter;
    }

    public static Grade ofLetter(String letter) {
        for (Grade grade : values()) {
            if (grade.letter.equalsIgnoreCase(letter)) return grade;
        }
        throw new IllegalArgumentException("no grade: " + letter);
    }
}
