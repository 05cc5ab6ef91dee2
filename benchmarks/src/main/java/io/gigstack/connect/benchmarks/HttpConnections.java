package io.gigstack.connect.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;

/** Connections that are closed together. */
record HttpConnections(List<HttpConnection> all) implements AutoCloseable {

    static HttpConnections open(InetSocketAddress service, ByteBuffer request, int count, Selector selector)
            throws IOException {
        HttpConnections connections = new HttpConnections(new ArrayList<>());
        for (int i = 0; i < count; i++) {
            connections.all.add(new HttpConnection(service, request, selector));
        }
        return connections;
    }

    @Override
    public void close() throws IOException {
        for (HttpConnection connection : all) {
            connection.close();
        }
    }
}
