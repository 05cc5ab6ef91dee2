package io.gigstack.connect.query.teamdetails;

import io.gigstack.connect.query.projection.DocumentTable;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers from the details of teams. */
final class TeamDetailsQueries {

    private final DocumentTable<TeamDetails> table;

    TeamDetailsQueries(DocumentTable<TeamDetails> table) {
        this.table = table;
    }

    @QueryHandler
    Optional<TeamDetails> find(FindTeam query) {
        return table.find(query.organizationId(), query.teamId());
    }
}
