package dev.staffel.acceptance;

/// A real client that sends one message for each call and journals what becomes of it.
interface TrackingClient extends AutoCloseable {
    /// Hands messages to the client, which delivers them in its own time.
    void send(int count);

    @Override
    void close();
}
