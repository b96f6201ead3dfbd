package dev.staffel.intake.connection;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;
import io.helidon.webserver.ServerConnectionException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/// A connection's surroundings as Helidon gives them, but every byte that comes in passes the watch.
final class WatchedContext implements ConnectionContext {
    private final ConnectionContext inner;
    private final DataReader reader;

    WatchedContext(ConnectionContext inner, Watch watch) {
        this.inner = inner;
        var socket = inner.serverSocket();
        this.reader = DataReader.create(() -> next(socket, watch));
    }

    // Null means the end of the data, as the reader asks of its supplier.
    @SuppressWarnings("NullAway")
    private static byte[] next(HelidonSocket socket, Watch watch) {
        try {
            byte[] bytes = socket.get();
            if (bytes != null) watch.arrived(bytes.length);
            return bytes;
        } catch (UncheckedIOException e) {
            throw new ServerConnectionException("the connection broke", e);
        }
    }

    @Override
    public DataReader dataReader() {
        return reader;
    }

    @Override
    public ListenerContext listenerContext() {
        return inner.listenerContext();
    }

    @Override
    public ExecutorService executor() {
        return inner.executor();
    }

    @Override
    public DataWriter dataWriter() {
        return inner.dataWriter();
    }

    @Override
    public Router router() {
        return inner.router();
    }

    @Override
    public Optional<ProxyProtocolData> proxyProtocolData() {
        return inner.proxyProtocolData();
    }

    @Override
    public HelidonSocket serverSocket() {
        return inner.serverSocket();
    }

    @Override
    public PeerInfo remotePeer() {
        return inner.remotePeer();
    }

    @Override
    public PeerInfo localPeer() {
        return inner.localPeer();
    }

    @Override
    public boolean isSecure() {
        return inner.isSecure();
    }

    @Override
    public String socketId() {
        return inner.socketId();
    }

    @Override
    public String childSocketId() {
        return inner.childSocketId();
    }
}
