package io.gigstack.connect.api.apikey;

import io.gigstack.connect.api.json.Fields;
import io.gigstack.connect.api.json.JsonBody;
import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.command.KeyName;
import io.gigstack.connect.command.MemberId;
import io.gigstack.connect.command.TeamId;
import io.gigstack.connect.command.reference.InvalidValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The bodies of requests about API keys. */
final class ApiKeyRequests {

    /** Beyond it a year has more than four digits, and soon the database knows no instants any more. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private ApiKeyRequests() {}

    /** The member that a key is bound to. */
    record Holder(TeamId teamId, MemberId memberId) {}

    /** @param holder null for the caller's own kind of key */
    record Issue(
            KeyName name,
            @Nullable Instant expiresAt,
            @Nullable Holder holder) {}

    /** @param latest when the key that asks expires, which no key that it issues outlives; null for never */
    static Issue issue(JsonBody body, Instant now, @Nullable Instant latest) {
        Fields fields = body.fields();
        Supplier<KeyName> name = fields.required("name", KeyName::new);
        Instant expiresAt = fields.optional("expiresAt", text -> expiry(text, now, latest));
        TeamId teamId = fields.optional("teamId", TeamId::new);
        MemberId memberId = fields.optional("memberId", MemberId::new);
        if (fields.has("teamId") != fields.has("memberId")) {
            fields.problem(
                    fields.has("teamId") ? "memberId" : "teamId",
                    ErrorCode.MISSING_REQUIRED_FIELD,
                    "is required: a key is bound to one member of one team, or to none");
        }
        fields.done();
        return new Issue(
                name.get(),
                expiresAt == null ? latest : expiresAt,
                teamId == null || memberId == null ? null : new Holder(teamId, memberId));
    }

    private static Instant expiry(String text, Instant now, @Nullable Instant latest) {
        Instant instant = futureInstant(text, now);
        if (latest != null && instant.isAfter(latest)) {
            throw new InvalidValue("must not be after the expiry of the key that issues it, which is " + latest);
        }
        return instant;
    }

    private static Instant futureInstant(String text, Instant now) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
            if (instant.isAfter(now) && !instant.isAfter(LATEST)) {
                return instant;
            }
        } catch (DateTimeException notAnInstant) {
            // answered like an instant that has passed
        }
        throw new InvalidValue(
                "must be an ISO 8601 instant in the future, such as 2030-01-15T10:30:00.000Z, and before the year 10000");
    }
}
