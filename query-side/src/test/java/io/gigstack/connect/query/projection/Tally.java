package io.gigstack.connect.query.projection;

import io.gigstack.connect.events.TeamEvent.TeamRenamed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All names that something has had, in their order: it shows what was folded twice, or left out. */
record Tally(String key, long version, List<String> names) implements Row {

    /** A name that can't be folded. */
    static final String POISON = "poison";

    static Tally fold(@Nullable Tally row, long version, TeamRenamed event) {
        if (event.name().equals(POISON)) {
            throw new IllegalStateException("poisoned by version " + version);
        }
        return cured(row, version, event);
    }

    /** What the fold has become that nothing poisons. */
    static Tally cured(@Nullable Tally row, long version, TeamRenamed event) {
        List<String> names = new ArrayList<>(row == null ? List.of() : row.names());
        names.add(event.name());
        return new Tally(event.teamId(), version, List.copyOf(names));
    }
}
