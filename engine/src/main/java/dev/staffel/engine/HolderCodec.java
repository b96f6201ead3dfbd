package dev.staffel.engine;

/// Writes and reads holders.
final class HolderCodec {
    private HolderCodec() {}

    static void write(BinaryWriter out, Holder holder) {
        switch (holder) {
            case Holder.Marketing() -> out.octet(0);
            case Holder.Desk(var desk) -> out.octet(1).text(desk);
            case Holder.Head(var desk) -> out.octet(2).text(desk);
            case Holder.Seller(var desk, var user) -> out.octet(3).text(desk).text(user);
        }
    }

    static Holder read(BinaryReader in) {
        int kind = in.octet();
        return switch (kind) {
            case 0 -> new Holder.Marketing();
            case 1 -> new Holder.Desk(in.text());
            case 2 -> new Holder.Head(in.text());
            case 3 -> new Holder.Seller(in.text(), in.text());
            default -> throw new IllegalArgumentException("no such holder: " + kind);
        };
    }
}
