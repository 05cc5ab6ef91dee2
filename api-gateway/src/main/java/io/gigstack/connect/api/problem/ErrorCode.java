package io.gigstack.connect.api.problem;

/** The codes that a caller may branch on, each with the status that goes with it. */
public enum ErrorCode {
    UNAUTHORIZED("unauthorized", 401, "Unauthorized"),
    INVALID_REQUEST_BODY("invalid_request_body", 400, "Invalid request body"),
    MISSING_REQUIRED_FIELD("missing_required_field", 400, "Missing required field"),
    INVALID_FIELD_VALUE("invalid_field_value", 400, "Invalid field value"),
    VALIDATION_FAILED("validation_failed", 400, "Validation failed"),
    RESOURCE_NOT_FOUND("resource_not_found", 404, "Resource not found"),
    INSUFFICIENT_PERMISSIONS("insufficient_permissions", 403, "Insufficient permissions"),
    RESOURCE_ALREADY_EXISTS("resource_already_exists", 409, "Resource already exists"),
    RESOURCE_CONFLICT("resource_conflict", 409, "Resource conflict"),
    BUSINESS_RULE_VIOLATION("business_rule_violation", 409, "Business rule violation"),
    OPERATION_NOT_ALLOWED("operation_not_allowed", 409, "Operation not allowed"),
    REQUEST_IN_PROGRESS("request_in_progress", 409, "Request in progress"),
    PRECONDITION_FAILED("precondition_failed", 412, "Precondition failed"),
    PAYLOAD_TOO_LARGE("payload_too_large", 413, "Payload too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported_media_type", 415, "Unsupported media type"),
    METHOD_NOT_ALLOWED("method_not_allowed", 405, "Method not allowed"),
    IDEMPOTENCY_KEY_REUSED("idempotency_key_reused", 422, "Idempotency key reused"),
    RATE_LIMIT_EXCEEDED("rate_limit_exceeded", 429, "Rate limit exceeded"),
    SERVICE_UNAVAILABLE("service_unavailable", 503, "Service unavailable"),
    INTERNAL_SERVER_ERROR("internal_server_error", 500, "Internal server error");

    private final String code;
    private final int status;
    private final String title;

    ErrorCode(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    String title() {
        return title;
    }
}
