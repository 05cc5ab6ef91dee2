package io.gigstack.connect.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigstack.connect.postgres.testing.TestDatabase;
import io.gigstack.connect.postgres.testing.TestPostgres;
import io.gigstack.connect.proof.Checkpoint;
import io.gigstack.connect.proof.Entry;
import io.gigstack.connect.proof.GrowingTree;
import io.gigstack.connect.proof.Proofs;
import io.gigstack.connect.proof.SigningKey;
import io.gigstack.connect.proof.VerifyingKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TreeOverTheLogTest {

    @Test
    void it_is_the_tree_of_all_events_in_their_order_however_it_has_grown() {
        try (Site site = new Site()) {
            List<Checkpoint> checkpoints = new ArrayList<>();
            for (int events : new int[] {1, 254, 1, 1, 300, 2_500}) {
                site.append(events, 3);
                checkpoints.add(open(site, site.log.sign().orElseThrow()));
            }
            List<Entry> all = new EntryTable(site.jdbc).behind(0, 10_000);
            assertThat(checkpoints).allSatisfy(checkpoint -> {
                GrowingTree tree = new GrowingTree();
                all.subList(0, (int) checkpoint.size()).forEach(entry -> tree.add(entry.leaf()));
                assertThat(checkpoint.root()).isEqualTo(tree.root());
                assertThat(checkpoint.position())
                        .isEqualTo(all.get((int) checkpoint.size() - 1).position());
            });
        }
    }

    @Test
    void every_checkpoint_is_the_beginning_of_every_later_one() {
        try (Site site = new Site()) {
            List<Checkpoint> checkpoints = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                site.append(130, 3);
                checkpoints.add(open(site, site.log.sign().orElseThrow()));
            }
            for (Checkpoint smaller : checkpoints) {
                for (Checkpoint larger : checkpoints) {
                    if (smaller.size() <= larger.size()) {
                        assertThat(Proofs.beginsWith(
                                        larger.root(),
                                        larger.size(),
                                        smaller.root(),
                                        smaller.size(),
                                        site.log
                                                .consistency(smaller.size(), larger.size())
                                                .orElseThrow()))
                                .isTrue();
                    }
                }
            }
            assertThat(site.log.consistency(1, 651)).isEmpty();
            assertThat(site.log.checkpoints(Long.MAX_VALUE, 3)).hasSize(3);
            assertThat(site.log.checkpoints(2, 3)).hasSize(1);
        }
    }

    @Test
    void every_event_is_proved_to_be_in_the_log_also_one_that_nobody_has_signed_yet() {
        try (Site site = new Site()) {
            site.append(300, 3);
            assertThat(site.log.sign()).isPresent();
            site.append(10, 3);
            for (Entry entry : new EntryTable(site.jdbc).behind(0, 1_000)) {
                Inclusion inclusion = site.log.inclusion(entry).orElseThrow();
                Checkpoint checkpoint = open(site, inclusion.checkpoint());
                assertThat(Proofs.hasLeaf(
                                checkpoint.root(),
                                checkpoint.size(),
                                inclusion.index(),
                                entry.leaf(),
                                inclusion.proof()))
                        .isTrue();
            }
        }
    }

    @Test
    void nodes_that_build_at_once_build_one_tree() throws Exception {
        TestDatabase database = TestPostgres.newDatabase();
        try (Site site = new Site(database, Site.KEY);
                Site other = new Site(database, Site.KEY);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                var _ = threads.submit(() -> {
                    for (int j = 0; j < 50; j++) {
                        (j % 2 == 0 ? site : other).log.build();
                    }
                });
            }
            site.append(1_000, 5);
            threads.shutdown();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

            Checkpoint checkpoint = open(site, other.log.sign().orElseThrow());
            GrowingTree tree = new GrowingTree();
            new EntryTable(site.jdbc).behind(0, 10_000).forEach(entry -> tree.add(entry.leaf()));
            assertThat(checkpoint.root()).isEqualTo(tree.root());
            assertThat(checkpoint.size()).isEqualTo(1_000);
        }
    }

    @Test
    void without_a_key_nothing_is_signed_and_histories_are_checked_all_the_same() {
        try (Site site = new Site(TestPostgres.newDatabase(), "")) {
            site.append(10, 1);

            assertThat(site.log.sign()).isEmpty();
            assertThat(site.log.verify("team_0")).isEqualTo(new Verification(10, 0, null, null));
        }
    }

    private static Checkpoint open(Site site, SignedCheckpoint signed) {
        VerifyingKey key = site.log.verifyingKey().orElseThrow();
        return VerifyingKey.parse(key.toString()).open(signed.note());
    }

    @Test
    void another_key_opens_no_checkpoint() {
        TestDatabase database = TestPostgres.newDatabase();
        try (Site site = new Site(database, Site.KEY)) {
            site.append(10, 1);
            String note = site.log.sign().orElseThrow().note();
            VerifyingKey other = SigningKey.of("connect", new byte[] {
                        1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8
                    })
                    .verifying();

            assertThatThrownBy(() -> other.open(note)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
