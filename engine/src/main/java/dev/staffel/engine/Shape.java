package dev.staffel.engine;

/// A claim that has been seen before, under the small number that the store gave it.
public record Shape(int id, Claim claim) {
    public Shape {
        if (id < 0) throw new IllegalArgumentException("a shape's id can't be negative: " + id);
    }
}
