package io.gigstack.connect.postgres;

import java.io.IOException;
import java.nio.file.Path;

/** Starts a server on the given directory, says which process it is or why it cannot be, and keeps it. */
final class HoldsAServer {

    private HoldsAServer() {}

    public static void main(String[] arguments) throws IOException {
        try (var postgres = Servers.start(Path.of(arguments[0]))) {
            System.out.println(postgres.pid());
            System.in.read();
        } catch (PostgresFailure e) {
            System.out.println(e.getMessage());
        }
    }
}
