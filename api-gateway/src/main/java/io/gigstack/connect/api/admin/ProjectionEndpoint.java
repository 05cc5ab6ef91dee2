package io.gigstack.connect.api.admin;

import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.api.web.Envelope.One;
import io.gigstack.connect.api.web.Envelope.Page;
import io.gigstack.connect.query.projection.ProjectionState;
import io.gigstack.connect.query.projection.ProjectionStates;
import io.gigstack.connect.query.rebuild.Rebuilds;
import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The read models, and how far each has come. */
@RestController
class ProjectionEndpoint {

    private final ProjectionStates states;
    private final Rebuilds rebuilds;
    private final Clock clock;

    ProjectionEndpoint(ProjectionStates states, Rebuilds rebuilds, Clock clock) {
        this.states = states;
        this.rebuilds = rebuilds;
        this.clock = clock;
    }

    @GetMapping("/v2/admin/projections")
    Page<ProjectionResponse> projections() {
        List<ProjectionResponse> all =
                states.all(clock.instant()).stream().map(this::response).toList();
        return Page.of(all, "Projections retrieved successfully", all.size(), null);
    }

    @GetMapping("/v2/admin/projections/{projection}")
    One<ProjectionResponse> projection(@PathVariable String projection) {
        return states.all(clock.instant()).stream()
                .filter(state -> state.name().equals(projection))
                .findFirst()
                .map(state -> new One<>(response(state), "Projection retrieved successfully"))
                .orElseThrow(() -> ApiProblem.of(ErrorCode.RESOURCE_NOT_FOUND, "Projection not found"));
    }

    private ProjectionResponse response(ProjectionState state) {
        return ProjectionResponse.of(state, rebuilds.progress(state.name()));
    }
}
