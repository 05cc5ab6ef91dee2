package io.gigstack.connect.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final Checkout CHECKOUT = new Checkout(Path.of("/checkout"));

    @Test
    void without_options_everything_is_measured() {
        Options options = Options.of(List.of(), CHECKOUT);

        assertThat(options.parts()).containsExactlyInAnyOrder(Part.ENGINE, Part.HTTP, Part.AUTHORIZATION, Part.AS_OF);
        assertThat(options.events()).isEqualTo(5_000_000);
        assertThat(options.json()).isEqualTo(Path.of("/checkout/benchmarks/target/bench.json"));
    }

    @Test
    void options_say_what_and_how_long() {
        Options options = Options.of(
                List.of("--only", "http", "--events", "0", "--rounds", "5", "--seconds", "3", "--warm-up", "0"),
                CHECKOUT);

        assertThat(options.parts()).containsExactly(Part.HTTP);
        assertThat(options.events()).isZero();
        assertThat(options.rounds()).isEqualTo(5);
        assertThat(options.measured()).isEqualTo(Duration.ofSeconds(3));
        assertThat(options.warmUpOfATurn()).isZero();
    }

    @Test
    void rebuilds_and_lists_are_measured_when_someone_asks_for_them() {
        Options options = Options.of(List.of("--only", "rebuild"), CHECKOUT);

        assertThat(options.parts()).containsExactly(Part.REBUILD);
        assertThat(options.events()).isEqualTo(1_000_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--rounds",
                "--rounds 0",
                "--rounds 2",
                "--seconds x",
                "--events -1",
                "--only all",
                "--fast 1",
                "help"
            })
    void a_wrong_option_is_named(String arguments) {
        List<String> wrong = List.of(arguments.split(" "));

        assertThatThrownBy(() -> Options.of(wrong, CHECKOUT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(wrong.getFirst());
    }
}
