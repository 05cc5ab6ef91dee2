package io.gigstack.connect.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** Where no Docker is, its files can still be read and done by hand. */
@ExtendWith(ComposedService.class)
class ComposeTest {

    private static final Pattern HEALTH_CHECK = Pattern.compile("HEALTHCHECK [^\\[]*CMD (\\[.*])");

    private final ComposeFile file = ComposeFile.read();

    @Test
    void theServiceRunsWithTheEnvironmentOfTheFile(ComposedService.Running service) {
        assertThat(service.client().get("/actuator/health").status()).isEqualTo(200);
        assertThat(service.client().get("/v2/ping").status()).isEqualTo(200);
    }

    @Test
    void noSecretStandsInTheFile() {
        assertThat(file.services().keySet())
                .flatMap(service -> file.environment(service).entrySet())
                .filteredOn(variable -> variable.getKey().matches(".*(PASSWORD|KEY|SECRET|TOKEN).*"))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(variable -> assertThat(variable.getValue()).matches(ComposeFile.GIVEN));
    }

    @Test
    void theServiceWaitsForAHealthyPostgresql18() {
        assertThat(file.service("postgres").get("image")).isEqualTo("postgres:18");
        assertThat(file.services().keySet())
                .allSatisfy(service -> assertThat(file.service(service)).containsKey("healthcheck"));
        assertThat(file.service("connect").get("depends_on"))
                .isEqualTo(Map.of("postgres", Map.of("condition", "service_healthy")));
    }

    @Test
    void theImagesHealthCheckPassesAndFailsWithTheService(ComposedService.Running service) throws Exception {
        assertThat(healthCheck(service.started().uri().getPort())).isZero();
        assertThat(healthCheck(1)).isNotZero();
    }

    private static int healthCheck(int port) throws IOException, InterruptedException {
        String dockerfile = Files.readString(Launcher.CHECKOUT.resolve("Dockerfile"));
        String command = HEALTH_CHECK
                .matcher(dockerfile)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
        List<String> words = Arrays.asList(JsonMapper.shared().readValue(command, String[].class));
        ProcessBuilder check = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        check.environment().put("PORT", String.valueOf(port));
        return check.start().waitFor();
    }
}
