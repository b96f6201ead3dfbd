package dev.staffel.engine;

/// How often a desk has tried to reach a person, of what it has promised.
///
/// @param made within the last days
/// @param times so many before the lead may be given back as not reached
public record Tried(int made, int times, int days) {
    public boolean isEnough() {
        return made >= times;
    }
}
