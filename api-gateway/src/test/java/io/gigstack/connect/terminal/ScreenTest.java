package io.gigstack.connect.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ScreenTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long now;

    private static Progress at(long done, String phase) {
        return Progress.of(JsonMapper.shared().readTree("""
                {"data": {"projection": "team_list", "phase": "%s", "over": %s, "eventsDone": %d, "eventsTotal": 48230,
                          "eventsPerSecond": 61230, "secondsLeft": 65, "lastError": null}}
                """.formatted(phase, phase.equals("switched"), done)));
    }

    private Screen screen(boolean terminal) {
        return new Screen(new PrintStream(out, true, UTF_8), terminal, () -> now);
    }

    private String shown() {
        return out.toString(UTF_8);
    }

    @Test
    void a_line_has_a_bar_and_tells_how_fast_it_goes_and_how_long_it_takes() {
        assertThat(at(24_115, "filling").line())
                .isEqualTo("team_list          filling   [############------------]  50 %  24,115 of 48,230 events,"
                        + " 61,230/s, 1:05 left");
        assertThat(at(0, "filling").line()).contains("[------------------------]   0 %");
        assertThat(at(99_999, "switching").line()).contains("[########################] 100 %");
    }

    @Test
    void on_a_terminal_the_bars_grow_in_their_place() {
        Screen screen = screen(true);

        screen.show(List.of(at(0, "filling"), at(0, "filling")));
        screen.show(List.of(at(9_000, "filling"), at(9_000, "filling")));

        assertThat(shown().split("\u001b\\[2A", -1)).hasSize(2);
    }

    @Test
    void elsewhere_there_is_a_line_for_each_phase_and_one_every_five_seconds() {
        Screen screen = screen(false);

        screen.show(List.of(at(0, "filling")));
        screen.show(List.of(at(1_000, "filling")));
        now = Duration.ofSeconds(5).toNanos();
        screen.show(List.of(at(2_000, "filling")));
        screen.show(List.of(at(3_000, "filling")));
        screen.show(List.of(at(48_230, "switched")));
        now = Duration.ofSeconds(20).toNanos();
        screen.show(List.of(at(48_230, "switched")));

        assertThat(shown()).doesNotContain("\u001b", "\r").hasLineCount(3);
    }

    @Test
    void a_row_can_not_do_anything_to_the_terminal() {
        Progress differs = Progress.of(JsonMapper.shared().readTree("""
                {"data": {"projection": "team_list", "phase": "differs", "comparison": {"differences": [
                    {"table": "team_list", "key": "team_1", "serving": "a\\u001b[2Jb\\r\\u202e", "rebuilt": null}]}}}
                """));

        assertThat(differs.differences()).containsExactly("""
                team_list team_1
                  serving  a\\u001b[2Jb\\u000d\\u202e
                  rebuilt  no such row""");
    }
}
