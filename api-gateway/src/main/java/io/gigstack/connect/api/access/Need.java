package io.gigstack.connect.api.access;

import io.gigstack.connect.command.Permission;

/** What an endpoint asks of its caller. */
public sealed interface Need {

    /** Nothing: it is open to all. */
    record Nothing() implements Need {}

    /** A key, whosever it is. */
    record AnyKey() implements Need {}

    /** A key of the whole organization. */
    record OrganizationKey() implements Need {}

    /** A key of the whole organization, or of a member of the team that may do this. */
    record Permitted(Permission permission) implements Need {}

    /** The operator key, which is no API key. */
    record OperatorKey() implements Need {}
}
