package io.gigstack.connect.api.member;

import static io.gigstack.connect.RunningConnect.database;
import static io.gigstack.connect.RunningConnect.newOrganization;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigstack.connect.RunningConnect;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.privacy.DataKey;
import io.gigstack.connect.privacy.NotOpenedException;
import io.gigstack.connect.privacy.Vault;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who has all that is stored after an erasure, and the master key as well, can't read what was erased. */
class ErasedForGoodTest {

    private static final String EMAIL = "User@example.com";
    private static final String MESSAGE = "Welcome to our team!";

    private final Client client = newOrganization();
    private final TeamOfTheTest team = TeamOfTheTest.newTeam(client);
    private final Vault vault = RunningConnect.context().getBean(Vault.class);

    private final String member = client.post(
                    team.members(),
                    "{\"email\":\"%s\",\"role\":\"user\",\"inviteMessage\":\"%s\"}".formatted(EMAIL, MESSAGE))
            .expect(201)
            .text("/data/id");
    private final String other =
            team.invite("other@example.com", "user").expect(201).text("/data/id");

    private final String email = sealed("email");
    private final String message = sealed("message");

    @Test
    void no_key_that_is_left_opens_it() {
        DataKey key = vault.find(member).orElseThrow();
        assertThat(key.open("email", email)).isEqualTo(EMAIL);
        assertThat(key.open("message", message)).isEqualTo(MESSAGE);

        client.post(team.member(member) + "/erase").expect(200);

        assertThat(sealed("email")).isEqualTo(email);
        assertThat(vault.find(member)).isEmpty();
        assertThat(subjects()).contains(other).doesNotContain(member).allSatisfy(subject -> {
            DataKey left = vault.find(subject).orElseThrow();
            assertThatThrownBy(() -> left.open("email", email)).isInstanceOf(NotOpenedException.class);
            assertThatThrownBy(() -> left.open("message", message)).isInstanceOf(NotOpenedException.class);
        });
    }

    @Test
    void nor_does_one_that_is_passed_off_as_the_one_that_is_gone() {
        client.post(team.member(member) + "/erase").expect(200);
        database().sql("""
                        insert into event_store.subject_key (subject, master_key, wrapped)
                        select :member, master_key, wrapped
                        from   event_store.subject_key
                        where  subject = :other
                        """).param("member", member).param("other", other).update();
        try {
            assertThatThrownBy(() -> vault.find(member)).isInstanceOf(NotOpenedException.class);
        } finally {
            database()
                    .sql("delete from event_store.subject_key where subject = :member")
                    .param("member", member)
                    .update();
        }
    }

    private static List<String> subjects() {
        return database()
                .sql("select subject from event_store.subject_key")
                .query(String.class)
                .list();
    }

    /** As it stands in the event, which is for ever. */
    private String sealed(String field) {
        return database()
                .sql("""
                        select convert_from(payload, 'UTF8')::jsonb ->> :field
                        from   event_store.event
                        where  aggregate_id = :team
                        and    payload_type = 'member.invited'
                        and    convert_from(payload, 'UTF8')::jsonb ->> 'memberId' = :member
                        """)
                .param("field", field)
                .param("team", team.id())
                .param("member", member)
                .query(String.class)
                .single();
    }
}
