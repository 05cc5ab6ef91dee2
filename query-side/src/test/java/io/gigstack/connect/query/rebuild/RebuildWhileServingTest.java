package io.gigstack.connect.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gigstack.connect.events.TeamEvent.TeamRenamed;
import io.gigstack.connect.query.Eventually;
import io.gigstack.connect.query.Teams;
import io.gigstack.connect.query.TestNode;
import io.gigstack.connect.query.rebuild.RebuildRefused.Reason;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A new generation of a read model is built, compared, and takes the place of the one that serves. */
class RebuildWhileServingTest {

    private static final String WRONG = "update read_model.team_list set name = 'wrong' where team_id = 'team_1'";
    private static final String NAME = "select name from read_model.team_list where team_id = 'team_1'";

    private final Site site = Site.create();

    @Test
    void all_read_models_are_rebuilt_at_once_and_are_what_they_were() {
        try (TestNode node = site.database().start()) {
            Site.happen(node.log(), "org_rebuilt", 40);
            Site.awaitAll(node);
            List<String> rows = site.rows();
            List<String> shape = site.shape();

            Site.PROJECTIONS.forEach(name -> node.bean(Rebuilds.class).start(name, Purpose.REPLACE));
            Site.PROJECTIONS.forEach(name -> Site.awaitPhase(node, name, Phase.SWITCHED));

            assertThat(site.rows()).isEqualTo(rows);
            assertThat(site.shape()).isEqualTo(shape);
            assertThat(site.others()).hasSameSizeAs(Site.PROJECTIONS).allMatch(name -> name.endsWith("_previous"));
            assertThat(site.letters()).isEmpty();
            for (String name : Site.PROJECTIONS) {
                RebuildProgress progress = Site.progress(node, name);
                assertThat(progress.eventsDone()).isEqualTo(progress.eventsTotal());
                assertThat(progress.eventsTotal()).isEqualTo(node.log().head());
                assertThat(progress.comparison()).isNotNull().satisfies(both -> {
                    assertThat(both.rebuilt()).isEqualTo(both.serving());
                    assertThat(both.serving().rows()).isPositive();
                    assertThat(both.position()).isEqualTo(node.log().head());
                });
            }

            Site.happen(node.log(), "org_later", 20);
            Site.awaitAll(node);
            assertThat(site.rows()).isEqualTo(site.rowsFoldedElsewhere());
        }
    }

    @Test
    void rows_that_differ_are_shown_with_both_versions_and_someone_decides() {
        try (TestNode node = withOneTeam()) {
            site.change(WRONG);
            site.change("delete from read_model.team_list where team_id = 'team_2'");
            Rebuilds rebuilds = node.bean(Rebuilds.class);
            rebuilds.start("team_list", Purpose.REPLACE);
            Site.awaitPhase(node, "team_list", Phase.DIFFERS);

            assertThat(Site.progress(node, "team_list").comparison())
                    .isNotNull()
                    .satisfies(both -> {
                        assertThat(both.rebuilt()).isNotEqualTo(both.serving());
                        assertThat(both.differences()).hasSize(2);
                        assertThat(both.differences().getFirst().key()).isEqualTo("team_1");
                        assertThat(both.differences().getFirst().serving()).contains("wrong");
                        assertThat(both.differences().getFirst().rebuilt()).contains("Team team_1");
                        assertThat(both.differences().getLast().serving()).isNull();
                        assertThat(both.differences().getLast().rebuilt()).contains("Team team_2");
                    });
            assertThat(name()).isEqualTo("wrong");
            assertRefused(Reason.NOT_OVER, () -> rebuilds.start("team_list", Purpose.VERIFY));

            rebuilds.replaceAnyway("team_list");
            Site.awaitPhase(node, "team_list", Phase.SWITCHED);
            assertThat(name()).isEqualTo("Team team_1");
        }
    }

    @Test
    void verifying_proves_what_serves_and_leaves_nothing_behind() {
        try (TestNode node = withOneTeam()) {
            Rebuilds rebuilds = node.bean(Rebuilds.class);
            rebuilds.start("team_list", Purpose.VERIFY);
            Site.awaitPhase(node, "team_list", Phase.VERIFIED);
            assertThat(site.others()).isEmpty();

            site.change(WRONG);
            rebuilds.start("team_list", Purpose.VERIFY);
            Site.awaitPhase(node, "team_list", Phase.DIFFERS);
            rebuilds.cancel("team_list");
            assertThat(site.others()).isEmpty();
            assertThat(name()).isEqualTo("wrong");
        }
    }

    @Test
    void what_served_before_is_brought_up_to_date_and_serves_again_as_often_as_one_wants() {
        try (TestNode node = withOneTeam()) {
            site.change("update read_model.team_list set description = 'wrong' where team_id = 'team_1'");
            Rebuilds rebuilds = node.bean(Rebuilds.class);
            rebuilds.start("team_list", Purpose.REPLACE_ANYWAY);
            Site.awaitPhase(node, "team_list", Phase.SWITCHED);
            node.log().append(new TeamRenamed("team_1", "later", Instant.EPOCH));
            node.log().append(Teams.created("team_3", "org_1"));
            Site.awaitAll(node);
            List<String> right = site.rows();

            rebuilds.rollBack("team_list");
            Site.awaitPhase(node, "team_list", Phase.SWITCHED);
            assertThat(name()).isEqualTo("later");
            assertThat(site.rows()).hasSameSizeAs(right).isNotEqualTo(right);

            rebuilds.rollBack("team_list");
            Site.awaitPhase(node, "team_list", Phase.SWITCHED);
            assertThat(site.rows()).isEqualTo(right).isEqualTo(site.rowsFoldedElsewhere());
        }
    }

    @Test
    void a_generation_of_another_shape_never_serves() {
        try (TestNode node = withOneTeam()) {
            Rebuilds rebuilds = node.bean(Rebuilds.class);
            rebuilds.start("team_list", Purpose.REPLACE);
            Site.awaitPhase(node, "team_list", Phase.SWITCHED);
            site.change("alter table read_model.team_list add column later text");

            rebuilds.rollBack("team_list");
            Eventually.holds("it is told why it can't serve", () -> {
                String error = Site.progress(node, "team_list").lastError();
                return error != null && error.startsWith("team_list has changed");
            });
            rebuilds.cancel("team_list");
            rebuilds.start("team_list", Purpose.REPLACE);
            Site.awaitPhase(node, "team_list", Phase.SWITCHED);
        }
    }

    @Test
    void what_can_not_be_done_is_refused() {
        try (TestNode node = withOneTeam()) {
            Rebuilds rebuilds = node.bean(Rebuilds.class);
            assertRefused(Reason.UNKNOWN_PROJECTION, () -> rebuilds.start("team_lists", Purpose.REPLACE));
            assertRefused(Reason.UNKNOWN_PROJECTION, () -> rebuilds.progress("'; drop schema read_model; --"));
            assertRefused(Reason.NOTHING_TO_CANCEL, () -> rebuilds.cancel("team_list"));
            assertRefused(Reason.NOTHING_TO_DECIDE, () -> rebuilds.replaceAnyway("team_list"));
            assertRefused(Reason.NOTHING_TO_ROLL_BACK, () -> rebuilds.rollBack("team_list"));
            assertThat(rebuilds.progress("team_list")).isEmpty();
            assertThat(site.others()).isEmpty();
        }
    }

    private TestNode withOneTeam() {
        TestNode node = site.database().start();
        node.log().append(Teams.created("team_1", "org_1"));
        node.log().append(Teams.created("team_2", "org_1"));
        Site.awaitAll(node);
        return node;
    }

    private String name() {
        return site.database().jdbc().sql(NAME).query(String.class).single();
    }

    private static void assertRefused(Reason reason, ThrowingCallable change) {
        assertThatExceptionOfType(RebuildRefused.class)
                .isThrownBy(change)
                .extracting(RebuildRefused::reason)
                .isEqualTo(reason);
    }
}
