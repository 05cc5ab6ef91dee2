package io.gigstack.connect.api.member;

import io.gigstack.connect.api.web.Cursor;
import io.gigstack.connect.api.web.Paging;
import io.gigstack.connect.api.web.QueryParameters;
import io.gigstack.connect.command.MemberId;
import io.gigstack.connect.command.OrganizationId;
import io.gigstack.connect.command.Role;
import io.gigstack.connect.command.TeamId;
import io.gigstack.connect.command.reference.InvalidValue;
import io.gigstack.connect.query.memberlist.ListMembers;
import io.gigstack.connect.query.past.Moment;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The query parameters of a team's member list. */
final class MemberListParameters {

    private static final Set<String> STATUSES = Set.of("invited", "active", "inactive");

    private MemberListParameters() {}

    static ListMembers read(
            OrganizationId organization, TeamId team, @Nullable Moment moment, QueryParameters parameters) {
        String role = parameters.optional("role", id -> Role.of(id).id());
        String status = parameters.optional("status", MemberListParameters::status);
        Paging<String> paging = Paging.read(
                parameters, cursor -> after(organization, list(team.value(), moment, role, status), cursor));
        parameters.done();
        return new ListMembers(
                organization.value(), team.value(), role, status, paging.limit(), paging.offset(), paging.after());
    }

    static String cursor(ListMembers query, @Nullable Moment moment, String lastId) {
        return Cursor.write(
                new OrganizationId(query.organizationId()),
                list(query.teamId(), moment, query.role(), query.status()),
                lastId);
    }

    /** A cursor belongs to one team, as of one moment, and one filter. */
    private static String list(String team, @Nullable Moment moment, @Nullable String role, @Nullable String status) {
        return "members." + Integer.toHexString(Objects.hash(team, moment, role, status));
    }

    private static String after(OrganizationId organization, String list, String cursor) {
        try {
            return new MemberId(Cursor.read(organization, list, 1, cursor).getFirst()).value();
        } catch (InvalidValue forged) {
            throw Cursor.notOurs();
        }
    }

    private static String status(String value) {
        if (!STATUSES.contains(value)) {
            throw new InvalidValue("must be invited, active or inactive");
        }
        return value;
    }
}
