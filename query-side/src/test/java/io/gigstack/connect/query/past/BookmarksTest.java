package io.gigstack.connect.query.past;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.events.TeamEvent.TeamRenamed;
import io.gigstack.connect.query.Teams;
import io.gigstack.connect.query.past.Moment.AsOf;
import io.gigstack.connect.query.past.Moment.AtVersion;
import org.junit.jupiter.api.Test;

class BookmarksTest {

    private static final String TEAM = "team_marked";
    private static final int LENGTH = 3 * Bookmarks.APART + 10;

    private static Bookmarks read(long mostBytes) {
        Bookmarks bookmarks = new Bookmarks(_ -> 100, mostBytes);
        PastTeamFold team = new PastTeamFold(null);
        team.next(Teams.created(TEAM, "org_marked"));
        while (team.version() < LENGTH) {
            team.next(new TeamRenamed(TEAM, "x", Teams.CREATED.plusMillis(team.version())));
            bookmarks.offer(TEAM, team);
        }
        return bookmarks;
    }

    @Test
    void the_last_one_that_is_not_behind_the_moment_is_found() {
        Bookmarks bookmarks = read(1_000);
        long second = 2 * Bookmarks.APART;

        assertThat(bookmarks
                        .lastBefore(TEAM, new AtVersion(second - 1), LENGTH)
                        .orElseThrow()
                        .version())
                .isEqualTo(Bookmarks.APART);
        assertThat(bookmarks
                        .lastBefore(TEAM, new AtVersion(second), LENGTH)
                        .orElseThrow()
                        .version())
                .isEqualTo(second);
        AsOf instant = new AsOf(Teams.CREATED.plusMillis(second - 1));
        assertThat(bookmarks.lastBefore(TEAM, instant, LENGTH).orElseThrow().version())
                .isEqualTo(second);
        assertThat(bookmarks
                        .lastBefore(TEAM, new AsOf(instant.instant().minusMillis(1)), LENGTH)
                        .orElseThrow()
                        .version())
                .isEqualTo(Bookmarks.APART);
        assertThat(bookmarks.lastBefore(TEAM, new AtVersion(Bookmarks.APART - 1), LENGTH))
                .isEmpty();
        assertThat(bookmarks.lastBefore("team_other", instant, LENGTH)).isEmpty();
    }

    @Test
    void they_take_no_more_room_than_they_may() {
        assertThat(read(1_000).count()).isEqualTo(3);
        assertThat(read(250).count()).isEqualTo(2);
        assertThat(read(99).count()).isZero();
    }
}
