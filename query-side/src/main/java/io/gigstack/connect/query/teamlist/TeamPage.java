package io.gigstack.connect.query.teamlist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of teams.
 *
 * @param total how many teams fit the filter on all pages
 * @param next where the next page begins; null on the last one
 */
public record TeamPage(List<TeamSummary> teams, long total, ListTeams.@Nullable After next) {}
