package dev.staffel.engine;

import java.util.ArrayList;
import java.util.List;

/// Claims under small numbers, as the store keeps them.
final class Shapes {
    private final List<Claim> claims = new ArrayList<>();

    Shape of(Claim claim) {
        int id = claims.indexOf(claim);
        if (id < 0) {
            id = claims.size();
            claims.add(claim);
        }
        return new Shape(id, claim);
    }

    Claim claim(int id) {
        return claims.get(id);
    }
}
