package io.gigstack.connect.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import org.HdrHistogram.Histogram;

/**
 * Sends one request over HTTP again and again, on so many connections. One thread serves them all, so that the load takes
 * as little as it can from the service, with which it shares the processors.
 */
final class HttpLoad {

    private static final long LONGEST_ANSWER = TimeUnit.SECONDS.toNanos(60);

    private final InetSocketAddress service;
    private final ByteBuffer request;
    private final int expected;
    private final int clients;
    private Consumer<HttpConnection> onAnswered = _ -> {};

    /** Creates teams. */
    static HttpLoad creating(int port, int clients) {
        String head = """
                POST /v2/connect/teams HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                """.formatted(Service.KEY, Sample.BODY.length());
        return new HttpLoad(port, head + Sample.BODY, 201, clients);
    }

    /** Asks for nothing but an answer. */
    static HttpLoad pinging(int port, int clients) {
        String head = """
                GET /v2/ping HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                \r
                """.formatted(Service.KEY);
        return new HttpLoad(port, head, 200, clients);
    }

    /** Reads what is there under a path. */
    static HttpLoad reading(int port, String path, int clients) {
        String head = """
                GET %s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                \r
                """.formatted(path, Service.KEY);
        return new HttpLoad(port, head, 200, clients);
    }

    private HttpLoad(int port, String text, int expected, int clients) {
        service = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        request = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        this.expected = expected;
        this.clients = clients;
    }

    /** Is told the id of each team that is created, and when it was asked for, by {@link System#nanoTime}. */
    void onCreated(BiConsumer<String, Long> listener) {
        onAnswered = connection -> listener.accept(connection.teamId(), connection.asked());
    }

    /** Every client asks again as soon as it is answered. */
    Measurement closedLoop(Duration warmUp, Duration duration) throws IOException {
        return run(warmUp, duration, _ -> System.nanoTime());
    }

    /**
     * So many requests per second, whatever the service does. A latency counts from the moment at which the request was
     * due, so that a service that stalls can't hide how many would have waited.
     */
    Measurement paced(double rate, Duration warmUp, Duration duration) throws IOException {
        long first = System.nanoTime();
        return run(warmUp, duration, sent -> first + (long) (sent * 1e9 / rate));
    }

    /** The connections are new ones, since the service closes those that are idle for long. */
    private Measurement run(Duration warmUp, Duration duration, LongUnaryOperator whenDue) throws IOException {
        try (Selector selector = Selector.open();
                HttpConnections connections = HttpConnections.open(service, request, clients, selector)) {
            return run(selector, new ArrayDeque<>(connections.all()), warmUp, duration, whenDue);
        }
    }

    private Measurement run(
            Selector selector,
            Deque<HttpConnection> idle,
            Duration warmUp,
            Duration duration,
            LongUnaryOperator whenDue)
            throws IOException {
        long start = System.nanoTime() + warmUp.toNanos();
        long end = start + duration.toNanos();
        Histogram latencies = Measurement.histogram();
        long failures = 0;
        long sent = 0;
        while (idle.size() < clients || System.nanoTime() < end) {
            while (!idle.isEmpty() && System.nanoTime() < end) {
                long due = whenDue.applyAsLong(sent);
                if (due > System.nanoTime()) {
                    break;
                }
                idle.remove().send(due);
                sent++;
            }
            if (System.nanoTime() > end + LONGEST_ANSWER) {
                throw new IOException("the service doesn't answer any more");
            }
            var _ = selector.select(1);
            for (SelectionKey key : selector.selectedKeys()) {
                HttpConnection connection = (HttpConnection) key.attachment();
                if (connection.hasBeenAnswered()) {
                    idle.add(connection);
                    long now = System.nanoTime();
                    boolean isMeasured = now >= start && now < end;
                    if (connection.status() != expected) {
                        failures += isMeasured ? 1 : 0;
                    } else {
                        if (isMeasured) {
                            Measurement.record(latencies, now - connection.asked());
                        }
                        onAnswered.accept(connection);
                    }
                }
            }
            selector.selectedKeys().clear();
        }
        return Measurement.of(latencies, failures, duration);
    }
}
