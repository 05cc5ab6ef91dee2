package io.gigstack.connect.api.proof;

import io.gigstack.connect.api.access.Caller;
import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.api.web.Cursor;
import io.gigstack.connect.api.web.Envelope.One;
import io.gigstack.connect.api.web.Envelope.Page;
import io.gigstack.connect.api.web.QueryParameters;
import io.gigstack.connect.auditlog.AuditLog;
import io.gigstack.connect.auditlog.SignedCheckpoint;
import io.gigstack.connect.command.OrganizationId;
import io.gigstack.connect.command.reference.InvalidValue;
import io.gigstack.connect.events.wire.EventMetadata;
import io.gigstack.connect.proof.Entry;
import io.gigstack.connect.proof.Hash;
import io.gigstack.connect.proof.VerifyingKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What was signed of the log, and what proves that an event is in it and that it only grew. */
@RestController
class ProofEndpoint {

    private static final String LIST = "checkpoints";
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

    private final AuditLog log;
    private final JsonMapper mapper;

    ProofEndpoint(AuditLog log, JsonMapper mapper) {
        this.log = log;
        this.mapper = mapper;
    }

    /** How the key is written that opens checkpoints. */
    record KeyResponse(String key, String name) {}

    /** @param hashes base64 */
    record ConsistencyResponse(long from, long to, List<String> hashes) {}

    @GetMapping("/v2/connect/audit-log/key")
    ResponseEntity<One<KeyResponse>> key(Caller caller, QueryParameters parameters) {
        parameters.done();
        VerifyingKey key = signing();
        return ResponseEntity.ok(
                new One<>(new KeyResponse(key.toString(), key.name()), "Key of the audit log retrieved successfully"));
    }

    @GetMapping("/v2/connect/audit-log/checkpoints")
    ResponseEntity<Page<CheckpointResponse>> checkpoints(Caller caller, QueryParameters parameters) {
        OrganizationId organization = caller.organizationId();
        Long before = parameters.optional(
                "next",
                cursor -> size(Cursor.read(organization, LIST, 1, cursor).getFirst()));
        int limit = parameters.limit();
        parameters.done();
        List<CheckpointResponse> oneMore =
                log.checkpoints(Objects.requireNonNullElse(before, Long.MAX_VALUE), limit + 1).stream()
                        .map(CheckpointResponse::of)
                        .toList();
        List<CheckpointResponse> page = oneMore.stream().limit(limit).toList();
        String next = oneMore.size() > limit
                ? Cursor.write(organization, LIST, Long.toString(page.getLast().number()))
                : null;
        // They are numbered without a hole.
        long total = log.checkpoints(Long.MAX_VALUE, 1).stream()
                .mapToLong(SignedCheckpoint::number)
                .findFirst()
                .orElse(0);
        return ResponseEntity.ok(Page.of(page, "Checkpoints retrieved successfully", total, next));
    }

    @GetMapping("/v2/connect/audit-log/consistency")
    ResponseEntity<One<ConsistencyResponse>> consistency(Caller caller, QueryParameters parameters) {
        Long from = required(parameters, "from");
        Long to = required(parameters, "to");
        if (from != null && to != null && from > to) {
            parameters.problem("from", "must be at most to");
        }
        parameters.done();
        long smaller = Objects.requireNonNull(from);
        long larger = Objects.requireNonNull(to);
        List<Hash> proof = log.consistency(smaller, larger)
                .orElseThrow(() -> ApiProblem.of(
                        ErrorCode.RESOURCE_NOT_FOUND, "The log has not had %d events yet".formatted(larger)));
        return ResponseEntity.ok(new One<>(
                new ConsistencyResponse(
                        smaller, larger, proof.stream().map(Hash::toString).toList()),
                "Proof retrieved successfully"));
    }

    @GetMapping("/v2/connect/audit-log/proof")
    ResponseEntity<One<InclusionResponse>> proof(Caller caller, QueryParameters parameters) {
        if (!parameters.has("event")) {
            parameters.problem("event", "is required");
        }
        String event = parameters.optional("event", id -> id);
        parameters.done();
        var _ = signing();
        Entry entry = Optional.ofNullable(event)
                .flatMap(log::entry)
                .filter(found -> isTheirs(caller, found))
                .orElseThrow(() -> ApiProblem.of(ErrorCode.RESOURCE_NOT_FOUND, "Event not found"));
        return ResponseEntity.ok(new One<>(
                log.inclusion(entry)
                        .map(InclusionResponse::of)
                        .orElseThrow(() -> ApiProblem.of(
                                ErrorCode.RESOURCE_CONFLICT,
                                "This event is not what the tree over the log was built from; verify its history")),
                "Proof retrieved successfully"));
    }

    /** Another organization's event is to a caller one that never was; so is to a member one of another team. */
    private boolean isTheirs(Caller caller, Entry entry) {
        String organization = mapper.readTree(entry.metadata())
                .path(EventMetadata.ORGANIZATION)
                .asString("");
        return organization.equals(caller.organizationId().value())
                && (caller.membership() == null
                        || caller.membership().teamId().value().equals(entry.aggregateId()));
    }

    private static @Nullable Long required(QueryParameters parameters, String name) {
        if (!parameters.has(name)) {
            parameters.problem(name, "is required");
        }
        return parameters.optional(name, ProofEndpoint::size);
    }

    private static long size(String text) {
        if (!SIZE.matcher(text).matches()) {
            throw new InvalidValue("must be a whole number, how many events the log had");
        }
        return Long.parseLong(text);
    }

    private VerifyingKey signing() {
        return log.verifyingKey()
                .orElseThrow(() ->
                        ApiProblem.of(ErrorCode.RESOURCE_NOT_FOUND, "Nothing is signed here: there is no key for it"));
    }
}
