package io.gigstack.connect.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A second Java process; closing it kills it as hard as the system can. */
record OtherJvm(Process process, BufferedReader output) implements AutoCloseable {

    static OtherJvm run(Class<?> main, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        var process =
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        return new OtherJvm(process, process.inputReader(StandardCharsets.UTF_8));
    }

    String says() throws IOException {
        return String.valueOf(output.readLine());
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
