package io.gigstack.connect.api.problem;

import io.gigstack.connect.command.ApiKeyId;
import io.gigstack.connect.command.IntegrationId;
import io.gigstack.connect.command.MemberId;
import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.TeamId;
import io.gigstack.connect.command.reference.InvalidValue;
import io.gigstack.connect.query.rebuild.RebuildRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns whatever ends a request early into an {@link ApiProblem}. What it does not know is a fault of ours. */
@RestControllerAdvice
final class ProblemAdvice {

    /** What is named by ids of a type. All else belongs to a team. */
    private static final Map<Class<?>, String> WHAT =
            Map.of(ApiKeyId.class, "API key", MemberId.class, "Member", IntegrationId.class, "Integration");

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private static final Duration BETWEEN_OUTAGES = Duration.ofSeconds(5);

    private final ProblemWriter writer;
    private final Seldom outages = new Seldom(BETWEEN_OUTAGES, System::nanoTime);

    ProblemAdvice(ProblemWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler(Exception.class)
    void answer(Exception cause, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) {
            writer.write(problem(cause), request, response);
        }
    }

    private ApiProblem problem(Exception cause) {
        return switch (cause) {
            case ApiProblem problem -> problem;
            case Refusal refusal -> refused(refusal);
            case RebuildRefused refusal -> refused(refusal);
            case AggregateNotFoundException e ->
                notFound(
                        String.valueOf(e.getAggregateIdentifier()).startsWith(ApiKeyId.PREFIX)
                                ? ApiKeyId.class
                                : TeamId.class);
            case NoResourceFoundException _ ->
                ApiProblem.of(ErrorCode.RESOURCE_NOT_FOUND, "There is nothing at this path");
            // An id in a path that can't be one names nothing.
            case TypeMismatchException e when hasInvalidValue(e) -> notFound(e.getRequiredType());
            case HttpRequestMethodNotSupportedException e -> methodNotAllowed(e);
            case ErrorResponse e
            when e.getStatusCode().is4xxClientError() ->
                ApiProblem.of(ErrorCode.INVALID_REQUEST_BODY, "The request can't be read");
            default -> fault(cause);
        };
    }

    private static boolean hasInvalidValue(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValue) {
                return true;
            }
        }
        return false;
    }

    private static ApiProblem refused(Refusal refusal) {
        String detail = String.valueOf(refusal.getMessage());
        return switch (refusal.reason()) {
            case NOT_FOUND -> ApiProblem.of(ErrorCode.RESOURCE_NOT_FOUND, detail);
            case FORBIDDEN ->
                ApiProblem.forbidden(
                        detail,
                        refusal.requiredPermission() == null
                                ? null
                                : refusal.requiredPermission().id());
            case EXISTS -> ApiProblem.of(ErrorCode.RESOURCE_ALREADY_EXISTS, detail);
            case CONFLICT -> ApiProblem.of(ErrorCode.RESOURCE_CONFLICT, detail);
            case BROKEN_RULE -> ApiProblem.of(ErrorCode.BUSINESS_RULE_VIOLATION, detail);
            case NOT_ALLOWED -> ApiProblem.of(ErrorCode.OPERATION_NOT_ALLOWED, detail);
            case STALE -> ApiProblem.of(ErrorCode.PRECONDITION_FAILED, detail, presentVersion(refusal));
            case INVALID ->
                ApiProblem.invalid(refusal.problems().stream()
                        .map(problem -> FieldProblem.of("", problem))
                        .toList());
        };
    }

    private static ApiProblem refused(RebuildRefused refusal) {
        return switch (refusal.reason()) {
            case UNKNOWN_PROJECTION -> ApiProblem.of(ErrorCode.RESOURCE_NOT_FOUND, "Projection not found");
            case NOT_OVER -> notAllowed("Another rebuild of this projection is not over");
            case NOTHING_TO_CANCEL -> notAllowed("No rebuild of this projection is under way");
            case NOTHING_TO_DECIDE -> notAllowed("No rebuild of this projection waits for a decision");
            case NOTHING_TO_ROLL_BACK -> notAllowed("Nothing can be rolled back, or a rebuild is under way");
        };
    }

    private static ApiProblem notAllowed(String detail) {
        return ApiProblem.of(ErrorCode.OPERATION_NOT_ALLOWED, detail);
    }

    /** As an entity tag, so that the caller need not read the team to learn what it missed. */
    private static Map<String, String> presentVersion(Refusal refusal) {
        return refusal.version() == null ? Map.of() : Map.of("ETag", "\"%d\"".formatted(refusal.version()));
    }

    /** The same words as those of a {@link Refusal}, so that nothing tells an unknown id from another organization's. */
    private static ApiProblem notFound(@Nullable Class<?> id) {
        return ApiProblem.of(
                ErrorCode.RESOURCE_NOT_FOUND, (id == null ? "Team" : WHAT.getOrDefault(id, "Team")) + " not found");
    }

    private static ApiProblem methodNotAllowed(HttpRequestMethodNotSupportedException e) {
        String[] known = Objects.requireNonNullElse(e.getSupportedMethods(), new String[0]);
        String allowed = AllowedMethods.list(List.of(known));
        return ApiProblem.of(ErrorCode.METHOD_NOT_ALLOWED, "This path knows only " + allowed, Map.of("Allow", allowed));
    }

    private ApiProblem fault(Exception cause) {
        Optional<Outage> outage = Outage.of(cause);
        if (outage.isEmpty()) {
            log.error("A request failed", cause);
            return ApiProblem.of(
                    ErrorCode.INTERNAL_SERVER_ERROR, "Something went wrong on our side; tell us the requestId");
        }
        // Every request fails during an outage, and ten thousand lines say no more than one.
        outages.heldBack()
                .ifPresent(others -> log.warn(
                        "A request was answered 503, and {} others since the last such line: {}",
                        others,
                        String.valueOf(cause)));
        return outage.get().problem();
    }
}
