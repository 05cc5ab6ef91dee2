package io.gigstack.connect.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code ./connect demo} tells the truth about the service. */
@ExtendWith(ComposedService.class)
class DemoTest {

    @Test
    void theDemoGoesAsTheContractSays(ComposedService.Running service) {
        String url = service.client().service().toString();
        try (Started demo = Launcher.run(
                Map.of("CONNECT_URL", url, "CONNECT_API_KEY", service.client().key()), "demo")) {
            assertThat(demo.exitCode()).as(demo.out() + demo.err()).isZero();
            assertThat(demo.out())
                    .contains("POST /v2/connect/teams", "ETag: \"5\"", "403", "401", "The demo went as")
                    .doesNotContain("ck_");
            assertThat(demo.out().lines()).as("two screens").hasSizeLessThan(100);
        }
    }

    @Test
    void aWrongKeyEndsTheDemoWithOneSentence(ComposedService.Running service) {
        String url = service.client().service().toString();
        try (Started demo = Launcher.run(Map.of("CONNECT_URL", url, "CONNECT_API_KEY", "wrong"), "demo")) {
            assertThat(demo.exitCode()).isEqualTo(1);
            assertThat(demo.err())
                    .startsWith("GET /v2/ping answered 401, not 200")
                    .hasLineCount(1);
        }
    }

    @Test
    void theDemoWithoutAKeySaysWhatToDo() {
        try (Started demo = Launcher.run(Map.of(), "demo")) {
            assertThat(demo.exitCode()).isEqualTo(1);
            assertThat(demo.err()).contains("set CONNECT_API_KEY").hasLineCount(1);
        }
    }
}
