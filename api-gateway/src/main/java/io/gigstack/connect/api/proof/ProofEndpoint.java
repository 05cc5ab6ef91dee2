package io.gigstack.connect.api.proof;

import io.gigstack.connect.api.access.Caller;
import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.api.web.Cursor;
import io.gigstack.connect.api.web.Envelope.One;
import io.gigstack.connect.api.web.Envelope.Page;
import io.gigstack.connect.api.web.QueryParameters;
import io.gigstack.connect.auditlog.AuditLog;
import io.gigstack.connect.auditlog.DamagedTreeException;
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
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
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
        Optional<Long> from = parameters.required("from", ProofEndpoint::size);
        Optional<Long> to = parameters.required("to", ProofEndpoint::size);
        if (from.isPresent() && to.isPresent() && from.get() > to.get()) {
            parameters.problem("from", "must be at most to");
        }
        parameters.done();
        long smaller = from.orElseThrow();
        long larger = to.orElseThrow();
        List<Hash> proof = whole(() -> log.consistency(smaller, larger))
                .orElseThrow(() -> ApiProblem.of(
                        ErrorCode.RESOURCE_NOT_FOUND, "The log has not had %d events yet".formatted(larger)));
        return ResponseEntity.ok(new One<>(
                new ConsistencyResponse(
                        smaller, larger, proof.stream().map(Hash::toString).toList()),
                "Proof retrieved successfully"));
    }

    @GetMapping("/v2/connect/audit-log/proof")
    ResponseEntity<One<InclusionResponse>> proof(Caller caller, QueryParameters parameters) {
        Optional<String> event = parameters.required("event", id -> id);
        parameters.done();
        var _ = signing();
        Entry entry = event.flatMap(log::entry)
                .filter(found -> isTheirs(caller, found))
                .orElseThrow(() -> ApiProblem.of(ErrorCode.RESOURCE_NOT_FOUND, "Event not found"));
        return ResponseEntity.ok(new One<>(
                NotYet.tryLater(() -> whole(() -> log.inclusion(entry)))
                        .map(InclusionResponse::of)
                        .orElseThrow(() -> ApiProblem.of(
                                ErrorCode.RESOURCE_CONFLICT,
                                "This event is not what the tree over the log was built from; verify its history")),
                "Proof retrieved successfully"));
    }

    private static <T> T whole(Supplier<T> proof) {
        try {
            return proof.get();
        } catch (DamagedTreeException damaged) {
            throw ApiProblem.of(
                    ErrorCode.RESOURCE_CONFLICT, "The tree over the log is damaged: nothing can be proven from it");
        }
    }

    /** Another organization's event is to a caller one that never was; so is to a member one of another team. */
    private boolean isTheirs(Caller caller, Entry entry) {
        return organization(entry).equals(caller.organizationId().value())
                && (caller.membership() == null
                        || caller.membership().teamId().value().equals(entry.aggregateId()));
    }

    /** Of one that somebody has made unreadable nobody knows whose it is. */
    private String organization(Entry entry) {
        try {
            return mapper.readTree(entry.metadata())
                    .path(EventMetadata.ORGANIZATION)
                    .asString("");
        } catch (JacksonException unreadable) {
            return "";
        }
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
