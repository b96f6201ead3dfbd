package dev.staffel.acceptance.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/// A finger on a touch screen: real touches of the browser, which scroll or drag as on a device. Places are CSS pixels of the window.
final class Finger {
    private static final int STEPS = 8;

    private final CDPSession devices;
    private double x;
    private double y;

    Finger(Page page) {
        devices = page.context().newCDPSession(page);
        var touch = new JsonObject();
        touch.addProperty("enabled", true);
        devices.send("Emulation.setTouchEmulationEnabled", touch);
    }

    Finger down(double atX, double atY) {
        x = atX;
        y = atY;
        touch("touchStart", true);
        return this;
    }

    /// Slides there in small steps, as fingers do.
    Finger move(double toX, double toY) {
        double fromX = x;
        double fromY = y;
        for (int step = 1; step <= STEPS; step++) {
            x = fromX + (toX - fromX) * step / STEPS;
            y = fromY + (toY - fromY) * step / STEPS;
            touch("touchMove", true);
        }
        return this;
    }

    Finger up() {
        touch("touchEnd", false);
        return this;
    }

    private void touch(String type, boolean isDown) {
        var points = new JsonArray();
        if (isDown) {
            var point = new JsonObject();
            point.addProperty("x", x);
            point.addProperty("y", y);
            points.add(point);
        }
        var event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        devices.send("Input.dispatchTouchEvent", event);
    }
}
