package io.gigstack.connect.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An address that stays while the server behind it goes, and comes back on another port. */
final class Relay implements AutoCloseable {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private ServerSocket listener;

    Relay(int target) throws IOException {
        listener = new ServerSocket(0, 50, LOOPBACK);
        forward(listener, target);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Connections break, new ones are refused. */
    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }

    void reopen(int target) throws IOException {
        listener = new ServerSocket(port(), 50, LOOPBACK);
        forward(listener, target);
    }

    private void forward(ServerSocket from, int target) {
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    Socket near = from.accept();
                    Socket far = new Socket(LOOPBACK, target);
                    connections.add(near);
                    connections.add(far);
                    copy(near, far);
                    copy(far, near);
                }
            } catch (IOException e) {
                if (!from.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    private static void copy(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException _) {
                // One end has gone, so the other goes too.
            }
        });
    }
}
