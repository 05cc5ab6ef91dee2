package io.gigstack.connect.benchmarks.naive;

import io.gigstack.connect.events.OnboardingEvent.Step;
import io.gigstack.connect.events.TeamEvent.TeamCreated;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A team as the list shows it. */
@Entity
@Table(name = "naive_team")
class NaiveTeam {

    @Id
    String teamId = "";

    String organizationId = "";
    String name = "";

    @Nullable
    String description;

    @Nullable
    String industry;

    @Nullable
    String country;

    String status = "active";
    boolean deleted;
    Instant createdAt = Instant.EPOCH;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> steps = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> done = List.of();

    static NaiveTeam of(TeamCreated event) {
        NaiveTeam team = new NaiveTeam();
        team.teamId = event.teamId();
        team.organizationId = event.organizationId();
        team.name = event.name();
        team.description = event.description();
        team.industry = event.industry();
        team.country = event.country();
        team.createdAt = event.occurredAt();
        team.steps = event.steps().stream().map(Step::id).toList();
        return team;
    }
}
