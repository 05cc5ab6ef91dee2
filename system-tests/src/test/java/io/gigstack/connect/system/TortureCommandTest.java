package io.gigstack.connect.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./connect torture}; what it does is specified by TortureTest in event-store. */
class TortureCommandTest {

    @Test
    void itTellsThatNothingWasLost() {
        try (Started torture = Launcher.run(Map.of(), "torture", "2")) {
            assertThat(torture.out())
                    .contains("events acknowledged", "events stored", "read by reader 2", "processes killed")
                    .containsPattern("verdict +nothing lost\n");
            assertThat(torture.exitCode()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, torture takes a number of seconds from 1 to 600",
        "601, torture takes a number of seconds from 1 to 600",
        "1 2, torture takes a number of seconds from 1 to 600",
        "long, torture takes a number of seconds from 1 to 600",
        "--engine, --engine must be connect or axon-jdbc",
        "5 --engine mine, --engine must be connect or axon-jdbc"
    })
    void whatItCanNotTakeIsNamed(String arguments, String sentence) {
        try (Started refused = Launcher.run(Map.of(), ("torture " + arguments).split(" "))) {
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err()).isEqualTo(sentence + "\n");
            assertThat(refused.out()).isEmpty();
        }
    }
}
