package io.gigstack.connect.query.teamdetails;

import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.query.projection.DocumentTable;
import io.gigstack.connect.query.projection.Projection;
import io.gigstack.connect.query.projection.RecordedEvent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the details of teams. */
@Component
final class TeamDetailsProjection implements Projection<TeamDetails> {

    static final String NAME = "team_details";

    private final DocumentTable<TeamDetails> table;

    TeamDetailsProjection(DocumentTable<TeamDetails> table) {
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
    public TeamDetails fold(@Nullable TeamDetails row, RecordedEvent event) {
        return row != null && event.version() <= row.version()
                ? row
                : TeamDetailsFold.fold(row, event.version(), (TeamEvent) event.payload());
    }

    @Override
    public Map<String, TeamDetails> load(Collection<String> keys) {
        return table.load(keys);
    }

    @Override
    public void save(Collection<TeamDetails> rows) {
        table.save(rows);
    }
}
