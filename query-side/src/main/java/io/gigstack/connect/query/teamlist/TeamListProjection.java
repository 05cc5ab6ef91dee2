package io.gigstack.connect.query.teamlist;

import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.query.projection.Projection;
import io.gigstack.connect.query.projection.RecordedEvent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the team list. */
@Component
final class TeamListProjection implements Projection<TeamSummary> {

    static final String NAME = "team_list";

    private final TeamListTable table;

    TeamListProjection(TeamListTable table) {
        this.table = table;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String aggregateType() {
        return "team";
    }

    @Override
    public TeamSummary fold(@Nullable TeamSummary row, RecordedEvent event) {
        return row != null && event.version() <= row.version()
                ? row
                : TeamListFold.fold(row, event.version(), (TeamEvent) event.payload());
    }

    @Override
    public Map<String, TeamSummary> load(Collection<String> keys) {
        return table.load(keys);
    }

    @Override
    public void save(Collection<TeamSummary> rows) {
        table.save(rows);
    }
}
