package io.gigstack.connect.api.admin;

import io.gigstack.connect.api.json.Fields;
import io.gigstack.connect.api.json.JsonBody;
import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.api.web.Envelope.One;
import io.gigstack.connect.query.rebuild.Purpose;
import io.gigstack.connect.query.rebuild.Rebuilds;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Builds read models anew, and tells how far it is. */
@RestController
@RequestMapping("/v2/admin/projections/{projection}")
class RebuildEndpoint {

    private final Rebuilds rebuilds;
    private final RebuildStreams streams;

    RebuildEndpoint(Rebuilds rebuilds, RebuildStreams streams) {
        this.rebuilds = rebuilds;
        this.streams = streams;
    }

    @PostMapping("/rebuilds")
    ResponseEntity<One<RebuildResponse>> rebuild(@PathVariable String projection, JsonBody body) {
        Fields fields = body.read();
        Boolean anyway = fields.optionalBoolean("replaceAnyway");
        fields.done();
        rebuilds.start(projection, Boolean.TRUE.equals(anyway) ? Purpose.REPLACE_ANYWAY : Purpose.REPLACE);
        return underWay(projection, "Rebuild started");
    }

    @PostMapping("/verify")
    ResponseEntity<One<RebuildResponse>> verify(@PathVariable String projection, JsonBody body) {
        body.requireNothing();
        rebuilds.start(projection, Purpose.VERIFY);
        return underWay(projection, "Verification started");
    }

    @PostMapping("/rollback")
    ResponseEntity<One<RebuildResponse>> rollBack(@PathVariable String projection, JsonBody body) {
        body.requireNothing();
        rebuilds.rollBack(projection);
        return underWay(projection, "Rollback started");
    }

    /** Decides that the new generation is the right one. */
    @PostMapping("/rebuilds/latest/replace")
    ResponseEntity<One<RebuildResponse>> replace(@PathVariable String projection, JsonBody body) {
        body.requireNothing();
        rebuilds.replaceAnyway(projection);
        return underWay(projection, "The new generation will serve");
    }

    @PostMapping("/rebuilds/latest/cancel")
    One<RebuildResponse> cancel(@PathVariable String projection, JsonBody body) {
        body.requireNothing();
        rebuilds.cancel(projection);
        return new One<>(latest(projection), "Rebuild cancelled");
    }

    /** As it is now; or, to who accepts a stream, as it is from now on until it is over. */
    @GetMapping("/rebuilds/latest")
    Object latest(
            @PathVariable String projection,
            HttpMethod method,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String seen) {
        RebuildResponse latest = latest(projection);
        if (!method.equals(HttpMethod.GET) || !accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE)) {
            return new One<>(latest, "Rebuild retrieved successfully");
        }
        // What nothing more will come of: by this status a browser knows that it need not ask again.
        return latest.over() && latest.version().equals(seen)
                ? ResponseEntity.noContent().build()
                : streams.open(projection, seen);
    }

    private ResponseEntity<One<RebuildResponse>> underWay(String projection, String message) {
        return ResponseEntity.accepted()
                .location(URI.create("/v2/admin/projections/%s/rebuilds/latest".formatted(projection)))
                .body(new One<>(latest(projection), message));
    }

    private RebuildResponse latest(String projection) {
        return rebuilds.progress(projection)
                .map(RebuildResponse::of)
                .orElseThrow(() -> ApiProblem.of(ErrorCode.RESOURCE_NOT_FOUND, "This projection has not been rebuilt"));
    }
}
