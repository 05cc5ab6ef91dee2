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
        client.post(team.member(id) + "/erase").notFound();
        TeamOfTheTest.accept(client, invited.text("/data/invitation/token")).notFound();
        team.invite("user@example.com", "user").expect(201);
    }

    @Test
    void a_member_that_was_removed_can_still_be_erased() {
        String id = team.invite("user@example.com", "user").expect(201).text("/data/id");
        client.delete(team.member(id)).expect(200);
        assertThat(keysOf(id)).isOne();

        Reply erased = client.post(team.member(id) + "/erase").expect(200);

        assertThat(keysOf(id)).isZero();
        assertThat(erased.text("/data/erasedAt"))
                .isEqualTo(client.get(team.path() + "/history").text("/data/3/occurredAt"));
        client.post(team.member("mem_01hm6w7k8gq3d9x4t7kb2vn5ce") + "/erase").notFound();
    }

    @Test
    void a_suspended_team_forgets_and_stays_suspended() {
        String id = team.invite("user@example.com", "user").expect(201).text("/data/id");
        client.post(team.path() + "/suspend", "{\"reason\":\"Unpaid\"}").expect(200);

        Reply erased = client.post(team.member(id) + "/erase").expect(200);

        assertThat(keysOf(id)).isZero();
        client.get(team.member(id)).notFound();
        Reply read = client.get(team.path()).expect(200);
        assertThat(read.text("/data/status")).isEqualTo("suspended");
        assertThat(read.etag()).isEqualTo(erased.etag());
        assertThat(read.text("/data/updatedAt")).isEqualTo(erased.text("/data/erasedAt"));
        team.invite("other@example.com", "user").refused(409, "operation_not_allowed");
    }

    @Test
    void a_deleted_team_forgets_stays_deleted_and_is_restored_without_who_was_erased() {
        String erasedId = team.invite("user@example.com", "user").expect(201).text("/data/id");
        String keptId = team.invite("other@example.com", "user").expect(201).text("/data/id");
        client.delete(team.path()).expect(200);

        Reply erased = client.post(team.member(erasedId) + "/erase").expect(200);

        assertThat(erased.text("/data/status")).isEqualTo("erased");
        assertThat(keysOf(erasedId)).isZero();
        assertThat(keysOf(keptId)).isOne();
        client.get(team.path()).notFound();
        client.get(team.members()).notFound();
        client.get(team.path() + "/onboarding").notFound();
        assertThat(client.get("/v2/connect/teams?status=deleted").texts("/data", "/id"))
                .containsExactly(team.id());
        assertThat(client.get(team.path() + "/history").texts("/data", "/type"))
                .endsWith("team.deleted", "member.removed", "member.erased");
        client.post(team.member(erasedId) + "/erase").notFound();

        Reply restored = client.post(team.path() + "/restore").expect(200);
        assertThat(client.get(team.path()).expect(200).data()).isEqualTo(restored.data());
        assertThat(client.get(team.members()).texts("/data", "/id")).containsExactly(keptId);
    }

    @Test
    void what_a_members_key_may_erase_it_may_not_once_the_team_is_suspended_or_deleted() {
        Client owner = team.join("owner@example.com", "owner").client();
        String id = team.invite("user@example.com", "user").expect(201).text("/data/id");
        client.post(team.path() + "/suspend", "{\"reason\":\"Unpaid\"}").expect(200);
        owner.post(team.member(id) + "/erase").refused(409, "operation_not_allowed");
        client.post(team.path() + "/reactivate").expect(200);
        client.delete(team.path()).expect(200);
        owner.post(team.member(id) + "/erase").notFound();
        assertThat(keysOf(id)).isOne();
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
