package io.gigstack.connect.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigstack.connect.events.wire.EventSerializer;
import io.gigstack.connect.eventstore.EventStoreConfiguration;
import io.gigstack.connect.eventstore.SubjectKeys;
import io.gigstack.connect.postgres.testing.TestDatabase;
import io.gigstack.connect.postgres.testing.TestPostgres;
import java.util.List;
import java.util.Map;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Keys are made and destroyed with the transaction that needs them. */
class VaultTest {

    private static final String MASTER = MasterKeys.random();

    private final AnnotationConfigApplicationContext node = node(TestPostgres.newDatabase());
    private final SubjectKeys keys = node.getBean(SubjectKeys.class);
    private final TransactionManager transactions = node.getBean(TransactionManager.class);
    private final Vault vault = Vault.open(MasterKeys.parse(MASTER), keys);

    private static AnnotationConfigApplicationContext node(TestDatabase database) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "connect.event-store.url", database.jdbcUrl(),
                                "connect.event-store.user", database.user(),
                                "connect.event-store.password", database.password(),
                                "connect.event-store.pool-size", 2)));
        context.registerBean("eventSerializer", Serializer.class, EventSerializer::new);
        context.registerBean("snapshotSerializer", Serializer.class, EventSerializer::new);
        context.registerBean(EventUpcaster.class, () -> NoOpEventUpcaster.INSTANCE);
        context.register(EventStoreConfiguration.class);
        context.refresh();
        return context;
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private DataKey stored(String subject) {
        DataKey key = vault.random(subject);
        transactions.executeInTransaction(() -> vault.store(key));
        return key;
    }

    @Test
    void a_key_that_was_stored_opens_what_it_has_sealed() {
        String sealed = stored("mem_1").seal("email", "user@example.com");

        assertThat(vault.find("mem_1").orElseThrow().open("email", sealed)).isEqualTo("user@example.com");
        assertThat(vault.find(List.of("mem_1", "mem_2"))).containsOnlyKeys("mem_1");
    }

    @Test
    void a_key_whose_transaction_failed_is_not_there() {
        assertThatThrownBy(() -> transactions.executeInTransaction(() -> {
                    vault.store(vault.random("mem_1"));
                    throw new IllegalArgumentException("refused");
                }))
                .hasMessage("refused");

        assertThat(vault.find("mem_1")).isEmpty();
    }

    @Test
    void a_key_that_was_destroyed_is_gone_and_the_others_are_not() {
        stored("mem_1");
        stored("mem_2");
        transactions.executeInTransaction(() -> vault.destroy("mem_1"));

        assertThat(vault.find(List.of("mem_1", "mem_2"))).containsOnlyKeys("mem_2");
    }

    @Test
    void an_address_has_one_hash_in_a_team_on_every_node() {
        String hash = vault.addressHash("team_1", "user@example.com");

        assertThat(Vault.open(MasterKeys.parse(MASTER), keys).addressHash("team_1", "user@example.com"))
                .isEqualTo(hash);
        assertThat(vault.addressHash("team_2", "user@example.com")).isNotEqualTo(hash);
        assertThat(vault.addressHash("team_1", "other@example.com")).isNotEqualTo(hash);
    }

    @Test
    void a_secret_has_one_fingerprint_in_its_place_on_every_node() {
        String fingerprint = vault.secretFingerprint("place", "secret");

        assertThat(Vault.open(MasterKeys.parse(MASTER), keys).secretFingerprint("place", "secret"))
                .isEqualTo(fingerprint);
        assertThat(vault.secretFingerprint("another", "secret")).isNotEqualTo(fingerprint);
        assertThat(vault.secretFingerprint("place", "other")).isNotEqualTo(fingerprint);
    }

    @Test
    void a_new_master_key_takes_over_all_that_the_old_one_has_wrapped() {
        String sealed = stored("mem_1").seal("email", "a");
        String hash = vault.addressHash("team_1", "a");
        String renewed = MasterKeys.random();

        assertThat(Vault.open(MasterKeys.parse(renewed + "," + MASTER), keys).rewrap())
                .isEqualTo(4);

        Vault after = Vault.open(MasterKeys.parse(renewed), keys);
        assertThat(after.rewrap()).isZero();
        assertThat(after.find("mem_1").orElseThrow().open("email", sealed)).isEqualTo("a");
        assertThat(after.addressHash("team_1", "a")).isEqualTo(hash);
    }

    @Test
    void without_a_master_key_that_is_needed_nothing_is_opened() {
        assertThatThrownBy(() -> Vault.open(MasterKeys.parse(MasterKeys.random()), keys))
                .isInstanceOf(MissingMasterKeyException.class);
    }
}
