package io.gigstack.connect.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** A connection that sends one request again and again. It understands no more of an answer than where it ends. */
final class HttpConnection implements AutoCloseable {

    private static final int LARGEST_ANSWER = 64 * 1024;
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final String LENGTH = "\r\nContent-Length: ";
    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";
    private static final String ID = "\"id\":\"";
    private static final int STATUS = "HTTP/1.1 ".length();

    private final SocketChannel channel;
    private final ByteBuffer request;
    private final ByteBuffer answer = ByteBuffer.allocate(LARGEST_ANSWER);
    private long asked;

    HttpConnection(InetSocketAddress address, ByteBuffer request, Selector selector) throws IOException {
        this.request = request.duplicate();
        channel = SocketChannel.open(address);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** @param due when the request counts as asked, by {@link System#nanoTime} */
    void send(long due) throws IOException {
        asked = due;
        answer.clear();
        request.rewind();
        while (request.hasRemaining()) {
            channel.write(request);
        }
    }

    long asked() {
        return asked;
    }

    /** Reads what has come. */
    boolean hasBeenAnswered() throws IOException {
        if (channel.read(answer) < 0) {
            throw new EOFException("the service closed a connection");
        }
        int endOfHead = find(END_OF_HEAD, 0);
        if (endOfHead < 0) {
            return false;
        }
        int length = find(LENGTH, 0);
        if (length < 0 || length > endOfHead) {
            return endsWith(LAST_CHUNK);
        }
        return answer.position() >= endOfHead + END_OF_HEAD.length() + number(length + LENGTH.length());
    }

    int status() {
        return number(STATUS);
    }

    /** The id of the team that the answer tells of. */
    String teamId() {
        int start = find(ID, 0) + ID.length();
        int end = find("\"", start);
        return new String(answer.array(), start, end - start, StandardCharsets.US_ASCII);
    }

    private int number(int at) {
        int number = 0;
        for (int i = at; Character.isDigit(answer.get(i)); i++) {
            number = 10 * number + answer.get(i) - '0';
        }
        return number;
    }

    private int find(String text, int from) {
        for (int start = from; start <= answer.position() - text.length(); start++) {
            if (matches(text, start)) {
                return start;
            }
        }
        return -1;
    }

    private boolean endsWith(String text) {
        return matches(text, answer.position() - text.length());
    }

    private boolean matches(String text, int start) {
        for (int i = 0; i < text.length(); i++) {
            if (answer.get(start + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
