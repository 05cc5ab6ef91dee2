package io.gigstack.connect.api.admin;

import io.gigstack.connect.api.json.JsonBody;
import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.api.web.Envelope.One;
import io.gigstack.connect.api.web.Envelope.Page;
import io.gigstack.connect.query.projection.ProjectionState;
import io.gigstack.connect.query.projection.ProjectionStates;
import io.gigstack.connect.query.projection.Projections;
import io.gigstack.connect.query.rebuild.Rebuilds;
import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The read models: how far each has come, whether it goes on, and how its work is divided. */
@RestController
class ProjectionEndpoint {

    private final ProjectionStates states;
    private final Projections projections;
    private final Rebuilds rebuilds;
    private final Clock clock;

    ProjectionEndpoint(ProjectionStates states, Projections projections, Rebuilds rebuilds, Clock clock) {
        this.states = states;
        this.projections = projections;
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
        return told(projection, "Projection retrieved successfully");
    }

    @PostMapping("/v2/admin/projections/{projection}/pause")
    One<ProjectionResponse> pause(@PathVariable String projection, JsonBody body) {
        body.requireNothing();
        projections.pause(projection);
        return told(projection, "Projection paused");
    }

    @PostMapping("/v2/admin/projections/{projection}/resume")
    One<ProjectionResponse> resume(@PathVariable String projection, JsonBody body) {
        body.requireNothing();
        projections.resume(projection);
        return told(projection, "Projection resumed");
    }

    @PostMapping("/v2/admin/projections/{projection}/segments/{segment}/split")
    One<ProjectionResponse> split(@PathVariable String projection, @PathVariable String segment, JsonBody body) {
        body.requireNothing();
        projections.split(projection, number(segment));
        return told(projection, "Segment split");
    }

    @PostMapping("/v2/admin/projections/{projection}/segments/{segment}/merge")
    One<ProjectionResponse> merge(@PathVariable String projection, @PathVariable String segment, JsonBody body) {
        body.requireNothing();
        projections.merge(projection, number(segment));
        return told(projection, "Segments merged");
    }

    /** What is no number is that of no segment. */
    private static int number(String segment) {
        return segment.matches("[0-9]{1,9}") ? Integer.parseInt(segment) : -1;
    }

    private One<ProjectionResponse> told(String projection, String message) {
        return states.all(clock.instant()).stream()
                .filter(state -> state.name().equals(projection))
                .findFirst()
                .map(state -> new One<>(response(state), message))
                .orElseThrow(() -> ApiProblem.of(ErrorCode.RESOURCE_NOT_FOUND, "Projection not found"));
    }

    private ProjectionResponse response(ProjectionState state) {
        return ProjectionResponse.of(state, rebuilds.progress(state.name()));
    }
}
