package io.gigstack.connect.api.member;

import static io.gigstack.connect.RunningConnect.database;
import static io.gigstack.connect.RunningConnect.newOrganization;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.http.AllTables;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import org.junit.jupiter.api.Test;

/** What is personal is nowhere in clear, and once it is erased nobody can read it any more. */
class ErasingMembersTest {

    private static final String MARKER = "zebra-finch-4711";

    private final Client client = newOrganization();
    private final TeamOfTheTest team = TeamOfTheTest.newTeam(client);

    @Test
    void neither_address_nor_message_is_in_any_table_in_clear() {
        client.post(
                        team.members(),
                        "{\"email\":\"%s@example.com\",\"role\":\"user\",\"inviteMessage\":\"Dear %s\"}"
                                .formatted(MARKER, MARKER))
                .expect(201);

        assertThat(client.get(team.members()).text("/data/0/email")).startsWith(MARKER);
        assertThat(AllTables.with(MARKER)).isEmpty();
        // The search finds what is there.
        client.patch(team.path(), "{\"description\":\"%s in clear\"}".formatted(MARKER))
                .expect(200);
        assertThat(AllTables.with(MARKER + " in clear")).isNotEmpty();
        client.patch(team.path(), "{\"description\":null}").expect(200);
    }

    @Test
    void an_erased_member_is_gone_and_so_is_its_key() {
        Reply invited = team.invite("user@example.com", "user").expect(201);
        String id = invited.text("/data/id");
        assertThat(keysOf(id)).isOne();

        Reply erased = client.post(team.member(id) + "/erase").expect(200);

        assertThat(erased.text("/data/status")).isEqualTo("erased");
        assertThat(keysOf(id)).isZero();
        client.get(team.member(id)).notFound();
        client.get(team.path() + "/history").expect(200);
        assertThat(client.post(team.member(id) + "/erase").expect(200).etag()).isEqualTo(erased.etag());
        team.invite("user@example.com", "user").expect(201);
    }

    @Test
    void a_member_that_was_removed_can_still_be_erased() {
        String id = team.invite("user@example.com", "user").expect(201).text("/data/id");
        client.delete(team.member(id)).expect(200);
        assertThat(keysOf(id)).isOne();

        client.post(team.member(id) + "/erase").expect(200);

        assertThat(keysOf(id)).isZero();
        client.post(team.member("mem_01hm6w7k8gq3d9x4t7kb2vn5ce") + "/erase").notFound();
    }

    @Test
    void what_is_refused_leaves_no_key_behind() {
        team.invite("user@example.com", "user").expect(201);
        long keys = keys();

        team.invite("USER@example.com", "user").refused(409, "resource_already_exists");

        assertThat(keys()).isEqualTo(keys);
    }

    private static long keysOf(String subject) {
        return database()
                .sql("select count(*) from event_store.subject_key where subject = :subject")
                .param("subject", subject)
                .query(Long.class)
                .single();
    }

    private static long keys() {
        return database()
                .sql("select count(*) from event_store.subject_key")
                .query(Long.class)
                .single();
    }
}
