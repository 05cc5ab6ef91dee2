package io.gigstack.connect.api.admin;

import io.gigstack.connect.api.web.Envelope.Page;
import io.gigstack.connect.query.projection.Projection;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The read models, and how far each has come. */
@RestController
class ProjectionEndpoint {

    private final List<Projection<?, ?>> projections;

    ProjectionEndpoint(List<Projection<?, ?>> projections) {
        this.projections = projections;
    }

    /** @param name by which it is asked for */
    record Summary(String name) {}

    @GetMapping("/v2/admin/projections")
    Page<Summary> projections() {
        List<Summary> all = projections.stream()
                .map(projection -> new Summary(projection.name()))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
        return Page.of(all, "Projections retrieved successfully", all.size(), null);
    }
}
