package io.gigstack.connect.api.web;

import io.gigstack.connect.api.access.Caller;
import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.command.Permission;
import io.gigstack.connect.command.reference.InvalidValue;
import io.gigstack.connect.query.past.Moment;
import io.gigstack.connect.query.past.Moment.AsOf;
import io.gigstack.connect.query.past.Moment.AtVersion;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * As of when a read asks.
 *
 * @param moment of the past; null for now
 * @param position what its answer must know of; of no meaning for the past, of which all is known
 */
public record When(@Nullable Moment moment, Position position) {

    private static final String VERSION = "version";
    private static final String AS_OF = "asOf";

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    /**
     * Who may read the team may read its past with the permission to read its history.
     *
     * @throws ApiProblem 403 without that permission
     */
    static When read(Caller caller, QueryParameters parameters, Position position, Instant now) {
        if (parameters.has(VERSION) || parameters.has(AS_OF)) {
            caller.require(Permission.AUDIT_READ);
        }
        if (parameters.has(VERSION) && parameters.has(AS_OF)) {
            parameters.problem(VERSION, "can't go with asOf");
        }
        Moment version = parameters.optional(VERSION, When::version);
        Moment instant = parameters.optional(AS_OF, text -> instant(text, now));
        return new When(version != null ? version : instant, position);
    }

    /** A version as a query parameter names it. */
    public static AtVersion version(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new InvalidValue("must be a whole number from 1");
        }
        return new AtVersion(Long.parseLong(text));
    }

    private static Moment instant(String text, Instant now) {
        Instant instant = parse(text);
        if (instant.isAfter(now)) {
            throw new InvalidValue("must not be in the future");
        }
        return new AsOf(instant);
    }

    private static Instant parse(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException notOne) {
            throw new InvalidValue("must be an instant, such as 2024-01-15T10:30:00.000Z");
        }
    }
}
