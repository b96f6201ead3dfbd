package dev.staffel.intake.connection;

/// The first bytes of an array; nobody changes them any more.
public final class Bytes {
    private final byte[] array;
    private final int length;

    public Bytes(byte[] array, int length) {
        this.array = array;
        this.length = length;
    }

    public byte[] array() {
        return array;
    }

    public int length() {
        return length;
    }
}
