package dev.staffel.engine;

/// A holder in a short, stable text form, as it is stored and searched.
public final class HolderText {
    private HolderText() {}

    public static String of(Holder holder) {
        return switch (holder) {
            case Holder.Marketing() -> "marketing";
            case Holder.Desk(var desk) -> "desk:" + desk;
            case Holder.Head(var desk) -> "head:" + desk;
            case Holder.Seller(var desk, var user) -> "seller:" + desk + ":" + user;
        };
    }
}
