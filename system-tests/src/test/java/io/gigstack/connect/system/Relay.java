package io.gigstack.connect.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** An address that stays while the server behind it goes, and comes back on another port. */
final class Relay implements AutoCloseable {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    /** It is in nothing that is sent. */
    private static final String NOTHING = "\0nothing\0";

    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private ServerSocket listener;
    private boolean frozen;
    private String last = NOTHING;
    private boolean answersHeld;

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

    /** Connections stand still as if the server were frozen; new ones are made, and stand still too. */
    synchronized void freeze() {
        frozen = true;
    }

    /** They go on where they stood. */
    synchronized void thaw() {
        frozen = false;
        notifyAll();
    }

    /** What is sent with this text in it still reaches the server. From then on no answer comes back. */
    synchronized void holdAnswersTo(String text) {
        last = text;
    }

    synchronized void letAnswersPass() {
        last = NOTHING;
        answersHeld = false;
        notifyAll();
    }

    private synchronized void passQuestion(byte[] bytes, int count) throws IOException {
        passWhen(() -> !frozen);
        if (new String(bytes, 0, count, StandardCharsets.ISO_8859_1).contains(last)) {
            answersHeld = true;
        }
    }

    private synchronized void passAnswer() throws IOException {
        passWhen(() -> !frozen && !answersHeld);
    }

    private void passWhen(BooleanSupplier may) throws IOException {
        try {
            while (!may.getAsBoolean()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void forward(ServerSocket from, int target) {
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    Socket near = from.accept();
                    Socket far = new Socket(LOOPBACK, target);
                    connections.add(near);
                    connections.add(far);
                    copy(near, far, this::passQuestion);
                    copy(far, near, (_, _) -> passAnswer());
                }
            } catch (IOException e) {
                if (!from.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    private interface Gate {
        void pass(byte[] bytes, int count) throws IOException;
    }

    private static void copy(Socket from, Socket to, Gate gate) {
        Thread.ofVirtual().start(() -> {
            try (from;
                    to) {
                byte[] bytes = new byte[8 * 1024];
                for (int count = 0; count >= 0; count = from.getInputStream().read(bytes)) {
                    gate.pass(bytes, count);
                    to.getOutputStream().write(bytes, 0, count);
                }
            } catch (IOException _) {
                // One end has gone, so the other goes too.
            }
        });
    }
}
