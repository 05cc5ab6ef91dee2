package io.gigstack.connect.http;

import io.gigstack.connect.RunningConnect;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sends bytes that no decent client would send, and reads what comes back until the service closes the connection. */
public final class RawHttp {

    private static final int PATIENCE = 10_000;

    private RawHttp() {}

    /** A request without a key for this target, with more header lines if any are given. */
    public static Reply send(String method, String target, String... lines) {
        StringBuilder request = new StringBuilder(
                "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n".formatted(method, target));
        for (String line : lines) {
            request.append(line).append("\r\n");
        }
        byte[] bytes = request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        return parse(method, target, exchange(bytes, false));
    }

    /** A request made of just these bytes, one for each character. */
    public static Reply sendAll(String request) {
        return sendAll("?", "?", request);
    }

    /** The same, whose reply is held against what is described for this method and target. */
    public static Reply sendAll(String method, String target, String request) {
        return parse(method, target, exchange(request.getBytes(StandardCharsets.ISO_8859_1), false));
    }

    /** The same, after which the connection says that nothing more will come. */
    public static Reply sendAllAndEnd(String request) {
        return parse("?", "?", exchange(request.getBytes(StandardCharsets.ISO_8859_1), true));
    }

    private static byte[] exchange(byte[] request, boolean end) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RunningConnect.port())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            if (end) {
                socket.shutdownOutput();
            }
            return socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reply parse(String method, String target, byte[] response) {
        String text = new String(response, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new AssertionError("no HTTP response: " + text);
        }
        List<String> head = List.of(text.substring(0, end).split("\r\n", -1));
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : head.subList(1, head.size())) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon), _ -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        byte[] body = text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
        boolean chunked = headers.getOrDefault("Transfer-Encoding", List.of()).contains("chunked");
        String content = new String(chunked ? joined(body) : body, StandardCharsets.UTF_8);
        int status = Integer.parseInt(head.getFirst().substring(9, 12));
        Reply reply = new Reply(method, target, status, headers, content);
        Description.check(reply);
        return reply;
    }

    private static byte[] joined(byte[] chunks) {
        ByteArrayInputStream in = new ByteArrayInputStream(chunks);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
            out.writeBytes(readN(in, size));
            readN(in, 2);
        }
        return out.toByteArray();
    }

    private static int chunkSize(ByteArrayInputStream in) {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
            line.append((char) c);
        }
        return Integer.parseInt(line.toString().strip(), 16);
    }

    private static byte[] readN(ByteArrayInputStream in, int count) {
        byte[] bytes = new byte[count];
        if (in.read(bytes, 0, count) < count) {
            throw new AssertionError("the response ends within a chunk");
        }
        return bytes;
    }
}
