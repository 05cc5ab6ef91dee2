package io.gigstack.connect.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigstack.connect.terminal.RebuildOrder.Action;
import io.gigstack.connect.terminal.Trouble.WrongUsage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RebuildOrderTest {

    private static RebuildOrder order(String arguments) {
        return RebuildOrder.of(arguments.isEmpty() ? List.of() : List.of(arguments.split(" ")));
    }

    @Test
    void what_is_typed_is_understood_in_whatever_order() {
        assertThat(order("team-list")).isEqualTo(new RebuildOrder("team_list", Action.REBUILD, false));
        assertThat(order("--watch team_list")).isEqualTo(new RebuildOrder("team_list", Action.REBUILD, true));
        assertThat(order("--all --anyway")).isEqualTo(new RebuildOrder(null, Action.REBUILD_ANYWAY, false));
        assertThat(order("team-list --rollback")).isEqualTo(new RebuildOrder("team_list", Action.ROLL_BACK, false));
        assertThat(order("--replace team-list --watch")).isEqualTo(new RebuildOrder("team_list", Action.REPLACE, true));
        assertThat(order("team-list --cancel --watch")).isEqualTo(new RebuildOrder("team_list", Action.CANCEL, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--watch",
                "--all team-list",
                "team-list api-key",
                "team-list --cancel --rollback",
                "--all --cancel",
                "team-list --verbose",
                "../team-list",
                "team/list"
            })
    void what_makes_no_sense_is_refused(String arguments) {
        assertThatThrownBy(() -> order(arguments))
                .isInstanceOf(WrongUsage.class)
                .hasMessageStartingWith("rebuild takes");
    }
}
