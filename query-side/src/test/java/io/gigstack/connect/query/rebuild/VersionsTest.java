package io.gigstack.connect.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.events.TeamEvent.TeamRenamed;
import io.gigstack.connect.query.Eventually;
import io.gigstack.connect.query.Teams;
import io.gigstack.connect.query.TestNode;
import io.gigstack.connect.query.projection.Projections;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an earlier version of a fold has built is built anew by the next one that starts, without anyone's doing. */
class VersionsTest {

    private final Site site = Site.create();

    @Test
    void what_an_earlier_version_has_built_is_replaced_at_the_start_of_a_later_one() {
        List<String> right = foldedBy(0);

        try (TestNode first = site.database().start("first");
                TestNode _ = site.database().start("second")) {
            awaitReplaced();
            assertThat(Site.progress(first, "team_list").purpose()).isEqualTo(Purpose.REPLACE_ANYWAY);
            assertThat(site.rows()).isEqualTo(right);
            assertThat(version()).isOne();
            assertThat(rebuilds()).containsExactly("team_list switched");
        }
    }

    @Test
    void what_a_later_version_has_built_is_left_alone() {
        foldedBy(2);
        try (TestNode node = site.database().start()) {
            node.log().append(new TeamRenamed("team_1", "Changed", Instant.EPOCH));
            Eventually.holds(
                    "all others have folded it",
                    () -> site.rows().stream()
                            .anyMatch(row -> row.startsWith("team_details") && row.contains("Changed")));

            assertThat(rebuilds()).isEmpty();
            assertThat(site.rows()).noneMatch(row -> row.startsWith("team_list ") && row.contains("Changed"));
        }
    }

    @Test
    void what_an_earlier_version_was_about_to_build_is_given_up_for_what_the_later_one_builds() {
        List<String> right = foldedBy(0);
        try (TestNode node = site.database().start()) {
            awaitReplaced();
            node.bean(Rebuilds.class).start("team_list", Purpose.VERIFY);
            Site.awaitPhase(node, "team_list", Phase.VERIFIED);
        }
        // It waits for someone to decide, and was begun by an earlier one.
        site.change("update read_model.team_list set description = 'wrong'");
        try (TestNode node = site.database().start()) {
            node.bean(Rebuilds.class).start("team_list", Purpose.REPLACE);
            Site.awaitPhase(node, "team_list", Phase.DIFFERS);
        }
        site.change("update read_model.rebuild set version = 0");
        site.change("update read_model.projection set version = 0 where name = 'team_list'");

        try (TestNode _ = site.database().start()) {
            awaitReplaced();
            assertThat(site.rows()).isEqualTo(right);
            assertThat(version()).isOne();
        }
    }

    @Test
    void no_node_of_another_version_works_at_a_rebuild() {
        try (TestNode node = withOneTeam()) {
            node.bean(RebuildWorkers.class).stop();
            node.bean(Rebuilds.class).start("team_list", Purpose.REPLACE);
            site.change("update read_model.rebuild set version = 2");
            node.bean(RebuildWorkers.class).start();
            node.bean(Rebuilds.class).start("team_details", Purpose.REPLACE);
            Site.awaitPhase(node, "team_details", Phase.SWITCHED);

            assertThat(Site.progress(node, "team_list").phase()).isEqualTo(Phase.FILLING);
        }
    }

    /** And who goes back to the earlier program can fold again. */
    @Test
    void a_rollback_brings_the_earlier_version_back() {
        foldedBy(0);
        try (TestNode node = site.database().start()) {
            awaitReplaced();
            node.bean(Rebuilds.class).rollBack("team_list");
            Site.awaitPhase(node, "team_list", Phase.SWITCHED);
            assertThat(version()).isZero();
            node.bean(Rebuilds.class).rollBack("team_list");
            Eventually.equal("it serves again", 1, this::version);
        }
    }

    @Test
    void a_paused_projection_can_be_rebuilt_and_stays_paused() {
        try (TestNode node = withOneTeam()) {
            node.bean(Projections.class).pause("team_list");
            Eventually.holds("nobody folds it", () -> owners().isEmpty());
            site.change("update read_model.team_list set description = 'wrong'");
            node.log().append(new TeamRenamed("team_1", "Later", Instant.EPOCH));

            node.bean(Rebuilds.class).start("team_list", Purpose.REPLACE_ANYWAY);
            Site.awaitPhase(node, "team_list", Phase.SWITCHED);
            assertThat(site.rows())
                    .noneMatch(row -> row.startsWith("team_list ") && (row.contains("wrong") || row.contains("Later")));
            assertThat(owners()).isEmpty();

            node.bean(Projections.class).resume("team_list");
            Eventually.holds(
                    "it goes on",
                    () -> site.rows().stream().anyMatch(row -> row.startsWith("team_list ") && row.contains("Later")));
            assertThat(site.rows()).isEqualTo(site.rowsFoldedElsewhere());
        }
    }

    /** A team list with a row that another version of the fold has made; what this version makes of it is given back. */
    private List<String> foldedBy(int version) {
        List<String> right;
        try (TestNode _ = withOneTeam()) {
            right = site.rows();
        }
        site.change("update read_model.team_list set description = 'as it was'");
        site.change("update read_model.projection set version = %d where name = 'team_list'".formatted(version));
        return right;
    }

    private TestNode withOneTeam() {
        TestNode node = site.database().start();
        node.log().append(Teams.created("team_1", "org_1"));
        Site.awaitAll(node);
        return node;
    }

    private int version() {
        return site.database()
                .jdbc()
                .sql("select version from read_model.projection where name = 'team_list'")
                .query(Integer.class)
                .single();
    }

    /** It begins by itself, at some time. */
    private void awaitReplaced() {
        Eventually.holds("it is replaced", () -> rebuilds().contains("team_list switched"));
    }

    private List<String> rebuilds() {
        return site.database()
                .jdbc()
                .sql("select projection || ' ' || phase from read_model.rebuild")
                .query(String.class)
                .list();
    }

    private List<String> owners() {
        return site.database()
                .jdbc()
                .sql("select owner from read_model.token where processor_name = 'team_list' and owner is not null")
                .query(String.class)
                .list();
    }
}
