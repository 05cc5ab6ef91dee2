package io.gigstack.connect.api.integration;

import static java.util.Comparator.comparing;

import io.gigstack.connect.api.web.Cursor;
import io.gigstack.connect.api.web.Paging;
import io.gigstack.connect.api.web.QueryParameters;
import io.gigstack.connect.command.IntegrationId;
import io.gigstack.connect.command.IntegrationType;
import io.gigstack.connect.command.OrganizationId;
import io.gigstack.connect.command.TeamId;
import io.gigstack.connect.command.reference.InvalidValue;
import io.gigstack.connect.query.past.Moment;
import io.gigstack.connect.query.teamdetails.IntegrationView;
import io.gigstack.connect.query.teamdetails.TeamDetails;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of a team's integration list.
 *
 * @param moment null for now
 * @param type null for any
 * @param active null for any
 */
record IntegrationListParameters(
        OrganizationId organization,
        TeamId team,
        @Nullable Moment moment,
        @Nullable String type,
        @Nullable Boolean active,
        Paging<String> paging) {

    /** @param next cursor of the next page; null on the last one */
    record Page(
            List<IntegrationView> integrations,
            int total,
            @Nullable String next) {}

    static IntegrationListParameters read(
            OrganizationId organization, TeamId team, @Nullable Moment moment, QueryParameters parameters) {
        String type = parameters.optional("type", slug -> new IntegrationType(slug).value());
        Boolean active = parameters.bool("isActive");
        Paging<String> paging =
                Paging.read(parameters, cursor -> after(organization, list(team, moment, type, active), cursor));
        parameters.done();
        return new IntegrationListParameters(organization, team, moment, type, active, paging);
    }

    /** Cut from all of the team, which are few, in the order of their ids, which is that in which they were added. */
    Page page(TeamDetails details) {
        List<IntegrationView> all = details.integrations().all().stream()
                .filter(one -> type == null || one.type().equals(type))
                .filter(one -> active == null || one.active() == active)
                .sorted(comparing(IntegrationView::id))
                .toList();
        String after = paging.after();
        List<IntegrationView> rest = all.stream()
                .filter(one -> after == null || one.id().compareTo(after) > 0)
                .skip(paging.offset())
                .toList();
        List<IntegrationView> page = rest.stream().limit(paging.limit()).toList();
        String next = page.size() < rest.size()
                ? Cursor.write(
                        organization,
                        list(team, moment, type, active),
                        page.getLast().id())
                : null;
        return new Page(page, all.size(), next);
    }

    /** A cursor belongs to one team, as of one moment, and one filter. */
    private static String list(TeamId team, @Nullable Moment moment, @Nullable String type, @Nullable Boolean active) {
        return "integrations." + Integer.toHexString(Objects.hash(team.value(), moment, type, active));
    }

    private static String after(OrganizationId organization, String list, String cursor) {
        try {
            return new IntegrationId(Cursor.read(organization, list, 1, cursor).getFirst()).value();
        } catch (InvalidValue forged) {
            throw Cursor.notOurs();
        }
    }
}
