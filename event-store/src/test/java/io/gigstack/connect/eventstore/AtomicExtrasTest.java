package io.gigstack.connect.eventstore;

import static io.gigstack.connect.eventstore.Examples.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigstack.connect.postgres.testing.TestPostgres;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Receipts and claims are stored with the events of their transaction, or like them not at all. */
class AtomicExtrasTest {

    private static final Node NODE = Node.on(TestPostgres.newDatabase());

    private final Receipts receipts = NODE.receipts();
    private final Claims claims = NODE.claims();

    @BeforeEach
    void empty() {
        NODE.empty();
    }

    @AfterAll
    static void stop() {
        NODE.close();
    }

    @Test
    void a_receipt_is_found_as_it_was_stored() {
        Receipt receipt = receipt("once", "{\"version\":1}");
        NODE.transactions().executeInTransaction(() -> {
            NODE.append(note("book_1", 0));
            receipts.add(receipt);
            assertThat(receipts.find("org_1", "once")).isEmpty();
        });

        assertThat(receipts.find("org_1", "once")).contains(receipt);
        assertThat(receipts.find("org_2", "once")).isEmpty();
        assertThat(NODE.of("book_1")).hasSize(1);
    }

    @Test
    void a_second_receipt_under_the_same_key_keeps_its_events_from_being_stored() {
        receipts.add(receipt("once", "first"));

        assertThatThrownBy(() -> NODE.transactions().executeInTransaction(() -> {
                    NODE.append(note("book_1", 0));
                    receipts.add(receipt("once", "second"));
                }))
                .isInstanceOf(ReceiptExistsException.class);
        assertThat(NODE.log()).isEmpty();
        assertThat(receipts.find("org_1", "once"))
                .get()
                .extracting(Receipt::content)
                .isEqualTo("first");
    }

    @Test
    void a_conflict_leaves_no_receipt_and_no_claim() {
        NODE.append(note("book_1", 0));

        assertThatThrownBy(() -> NODE.transactions().executeInTransaction(() -> {
                    receipts.add(receipt("once", "?"));
                    claims.take(new Claim("title", "Moby-Dick", "book_1"));
                    NODE.append(note("book_1", 2));
                }))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(receipts.find("org_1", "once")).isEmpty();
        assertThat(claims.owner("title", "Moby-Dick")).isEmpty();
    }

    @Test
    void nothing_is_left_of_what_is_rolled_back() {
        NODE.inVain(() -> {
            receipts.add(receipt("once", "?"));
            claims.take(new Claim("title", "Moby-Dick", "book_1"));
        });

        assertThat(receipts.find("org_1", "once")).isEmpty();
        assertThat(claims.owner("title", "Moby-Dick")).isEmpty();
    }

    @Test
    void of_many_who_leave_the_same_receipt_at_once_exactly_one_succeeds() {
        List<Integer> succeeded = AtOnce.all(8, thread -> (Callable<Integer>) () -> {
                    try {
                        NODE.transactions().executeInTransaction(() -> {
                            NODE.append(note("book_" + thread, 0));
                            receipts.add(receipt("once", String.valueOf(thread)));
                        });
                        return thread;
                    } catch (ReceiptExistsException tooLate) {
                        return -1;
                    }
                })
                .stream()
                .filter(thread -> !Objects.equals(thread, -1))
                .toList();

        assertThat(succeeded).hasSize(1);
        assertThat(receipts.find("org_1", "once"))
                .get()
                .extracting(Receipt::content)
                .isEqualTo(String.valueOf(succeeded.getFirst()));
        assertThat(NODE.log()).hasSize(1);
    }

    @Test
    void receipts_are_forgotten_by_their_age() {
        receipts.add(receipt("old", "?"));
        assertThat(receipts.forget(Duration.ofMinutes(1))).isZero();
        assertThat(receipts.forget(Duration.ofMinutes(-1))).isOne();

        assertThat(receipts.find("org_1", "old")).isEmpty();
    }

    @Test
    void what_is_claimed_is_its_owners_until_given_back() {
        Claim mine = new Claim("title", "Moby-Dick", "book_1");
        Claim yours = new Claim("title", "Moby-Dick", "book_2");
        claims.take(mine);
        claims.take(mine);

        assertThat(claims.owner("title", "Moby-Dick")).contains("book_1");
        assertThatThrownBy(() -> claims.take(yours)).isInstanceOf(ClaimTakenException.class);
        assertThatThrownBy(() -> claims.giveBack(yours)).isInstanceOf(ClaimTakenException.class);
        claims.take(new Claim("nickname", "Moby-Dick", "book_2"));

        claims.giveBack(mine);
        claims.take(yours);
        assertThat(claims.owner("title", "Moby-Dick")).contains("book_2");
    }

    @Test
    void of_many_who_claim_the_same_at_once_exactly_one_succeeds() {
        List<Boolean> succeeded = AtOnce.all(8, thread -> () -> {
            try {
                NODE.transactions().executeInTransaction(() -> {
                    NODE.append(note("book_" + thread, 0));
                    claims.take(new Claim("title", "Moby-Dick", "book_" + thread));
                });
                return true;
            } catch (ClaimTakenException tooLate) {
                return false;
            }
        });

        assertThat(succeeded).containsOnlyOnce(true);
        assertThat(NODE.log()).hasSize(1);
    }

    private static Receipt receipt(String key, String content) {
        return new Receipt("org_1", key, "fingerprint", content);
    }
}
