package io.gigstack.connect.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is measured without asking for it can be measured. How fast it is, is for the large run to say; how rebuilds and lists
 * fare, too.
 */
class BenchTest {

    @TempDir
    Path directory;

    @Test
    void everything_is_measured_and_nothing_fails() throws Exception {
        Path json = directory.resolve("bench.json");
        Options options = new Options(Part.usual(), 0, 1, Duration.ofMillis(500), Duration.ofMillis(200), json);

        Bench.run(new Checkout(Path.of("..").toRealPath()), options);

        JsonNode all = new JsonMapper().readTree(Files.readString(json));
        assertThat(all.at("/measurements").findValuesAsString("name"))
                .contains(
                        "authorization, one after another",
                        "authorization, 64 at once",
                        "as of any instant, one after another",
                        "as of any instant, 8 at once",
                        "plain inserts",
                        "engine: Connect",
                        "engine: Axon JDBC",
                        "engine: Axon JPA",
                        "HTTP: Connect",
                        "HTTP: the same on Axon JPA",
                        "HTTP: from the request to all read models, half load");
        assertThat(all.at("/measurements")).allSatisfy(row -> {
            assertThat(row.at("/measurement/rate").asDouble())
                    .as(row.toString())
                    .isPositive();
            assertThat(row.at("/measurement/failures").asLong())
                    .as(row.toString())
                    .isZero();
        });
        assertThat(all.at("/claims")).hasSize(8);
    }
}
