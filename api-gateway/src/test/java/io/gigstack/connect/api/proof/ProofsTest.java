package io.gigstack.connect.api.proof;

import static io.gigstack.connect.RunningConnect.database;
import static io.gigstack.connect.RunningConnect.newOrganization;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.AMember;
import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Reply;
import io.gigstack.connect.proof.Checkpoint;
import io.gigstack.connect.proof.Hash;
import io.gigstack.connect.proof.Proofs;
import io.gigstack.connect.proof.VerifyingKey;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is answered is checked by nothing but the public key, as a stranger would. */
class ProofsTest {

    private static final String LOG = "/v2/connect/audit-log";

    private final ATeam team =
            ATeam.of(newOrganization()).completed("team_setup").completed("client_setup");

    private VerifyingKey key() {
        return VerifyingKey.parse(team.client().get(LOG + "/key").expect(200).text("/data/key"));
    }

    private String event(int number) {
        return team.client().get(team.path("history")).expect(200).text("/data/%d/id".formatted(number - 1));
    }

    private Reply verified() {
        return team.client().get(team.path("history/verify")).expect(200);
    }

    private static List<Hash> hashes(JsonNode data) {
        return StreamSupport.stream(data.get("hashes").spliterator(), false)
                .map(hash -> Hash.parse(hash.stringValue()))
                .toList();
    }

    @Test
    void a_history_is_what_it_was_also_of_a_deleted_team_whose_member_was_erased() {
        AMember member = AMember.joined(team, "member@example.com", "user");
        team.client().post(member.path("erase")).expect(200);
        team.client().delete(team.path()).expect(200);

        Reply reply = verified();

        assertThat(reply.at("/data/valid").booleanValue()).isTrue();
        assertThat(reply.at("/data/verifiedEvents").longValue()).isEqualTo(team.events());
        assertThat(reply.at("/data/firstInvalidEvent").isNull()).isTrue();
    }

    @Test
    void an_event_is_in_a_checkpoint_that_the_key_opens() {
        Reply reply = team.client().get(LOG + "/proof?event=" + event(2)).expect(200);

        JsonNode data = reply.data();
        Hash leaf = Hash.ofLeaf(Base64.getDecoder().decode(data.get("entry").stringValue()));
        Checkpoint checkpoint = key().open(reply.text("/data/checkpoint/note"));
        assertThat(leaf).hasToString(data.get("leafHash").stringValue());
        assertThat(Proofs.hasLeaf(
                        checkpoint.root(),
                        checkpoint.size(),
                        data.get("leafIndex").longValue(),
                        leaf,
                        hashes(data)))
                .isTrue();
    }

    @Test
    void a_later_checkpoint_begins_with_an_earlier_one() {
        String proof = LOG + "/proof?event=";
        Checkpoint earlier =
                key().open(team.client().get(proof + event(3)).expect(200).text("/data/checkpoint/note"));
        team.updated("{\"name\":\"Another name\"}");
        Checkpoint later =
                key().open(team.client().get(proof + event(4)).expect(200).text("/data/checkpoint/note"));

        Reply consistency = team.client()
                .get(LOG + "/consistency?from=%d&to=%d".formatted(earlier.size(), later.size()))
                .expect(200);

        assertThat(later.size()).isGreaterThan(earlier.size());
        assertThat(Proofs.beginsWith(
                        later.root(), later.size(), earlier.root(), earlier.size(), hashes(consistency.data())))
                .isTrue();
    }

    @Test
    void checkpoints_are_listed_newest_first_in_pages() {
        team.client().get(LOG + "/proof?event=" + event(1)).expect(200);
        team.updated("{\"name\":\"Another name\"}");
        team.client().get(LOG + "/proof?event=" + event(4)).expect(200);

        Reply first = team.client().get(LOG + "/checkpoints?limit=1").expect(200);
        Reply second = team.client()
                .get(LOG + "/checkpoints?limit=1&next=" + first.text("/next"))
                .expect(200);

        assertThat(first.at("/data/0/number").longValue())
                .isEqualTo(second.at("/data/0/number").longValue() + 1);
        assertThat(first.at("/totalResults").longValue())
                .isGreaterThanOrEqualTo(first.at("/data/0/number").longValue());
        key().open(first.text("/data/0/note"));
    }

    @Test
    void what_somebody_changed_in_the_database_is_named() {
        String changed = event(2);
        assertThat(verified().at("/data/valid").booleanValue()).isTrue();
        String before =
                database().sql("""
                        update event_store.event
                        set    payload_revision = '1 '
                        where  event_id = :id
                        returning old.payload_revision
                        """).param("id", changed).query(String.class).single();
        try {
            Reply reply = verified();

            assertThat(reply.at("/data/valid").booleanValue()).isFalse();
            assertThat(reply.text("/data/firstInvalidEvent/id")).isEqualTo(changed);
            assertThat(reply.at("/data/firstInvalidEvent/sequence").longValue()).isEqualTo(2);
            assertThat(reply.text("/data/firstInvalidEvent/problem")).isEqualTo("changed");
            team.client().get(LOG + "/proof?event=" + changed).refused(409, "resource_conflict");
        } finally {
            database()
                    .sql("update event_store.event set payload_revision = :before where event_id = :id")
                    .param("before", before)
                    .param("id", changed)
                    .update();
        }
    }

    @Test
    void what_belongs_to_others_is_as_if_it_never_was() {
        ATeam other = ATeam.of(newOrganization());

        other.client().get(team.path("history/verify")).notFound();
        other.client().get(LOG + "/proof?event=" + event(1)).notFound();
        AMember member = AMember.joined(ATeam.of(team.client()), "member@example.com", "admin");
        member.client().get(LOG + "/proof?event=" + event(1)).notFound();
    }

    @Test
    void what_makes_no_sense_is_refused() {
        team.client().get(LOG + "/proof").refused(400, "missing_required_field", "?event");
        team.client().get(LOG + "/consistency?from=2&to=1").refused(400, "invalid_field_value", "?from");
        team.client().get(LOG + "/consistency?from=-1&to=x").refused(400, "validation_failed", "?from", "?to");
        team.client().get(LOG + "/checkpoints?next=x").invalid("?next");
        team.client().get(LOG + "/key?x=1").invalid("?x");
    }
}
