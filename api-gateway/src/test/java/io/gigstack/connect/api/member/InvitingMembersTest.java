package io.gigstack.connect.api.member;

import static io.gigstack.connect.RunningConnect.eventCount;
import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.RunningConnect.organizationB;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvitingMembersTest {

    private final Client client = newOrganization();
    private final TeamOfTheTest team = TeamOfTheTest.newTeam(client);

    @Test
    void the_sample_of_the_page_is_answered_with_a_token_that_no_later_read_shows() {
        Reply added = client.post(team.members(), """
                {
                  "email": "user@example.com",
                  "role": "admin",
                  "permissions": ["payments.create", "payments.read", "invoices.create", "invoices.read",
                                  "clients.create", "clients.read"],
                  "inviteMessage": "Welcome to our team! You've been invited to join our GigStack workspace."
                }""").expect(201);

        assertThat(added.text("/data/email")).isEqualTo("user@example.com");
        assertThat(added.text("/data/status")).isEqualTo("invited");
        assertThat(added.at("/data/joinedAt").isNull()).isTrue();
        assertThat(added.text("/data/invitation/token")).startsWith("inv_");
        assertThat(added.header("Location")).contains(team.member(added.text("/data/id")));

        Reply read = client.get(team.member(added.text("/data/id"))).expect(200);
        assertThat(read.data().has("invitation")).isFalse();
        assertThat(read.etag()).isEqualTo(added.etag());
        assertThat(client.get(team.members()).at("/data/0")).isEqualTo(read.data());
        assertThat(read.texts("/data/permissions", ""))
                .containsExactlyInAnyOrder(
                        "payments.create",
                        "payments.read",
                        "invoices.create",
                        "invoices.read",
                        "clients.create",
                        "clients.read");
    }

    @Test
    void an_address_has_one_membership_in_whatever_case_it_is_typed() {
        team.invite("Ida.I@Example.com", "user").expect(201);
        long events = eventCount();

        team.invite("ida.i@example.COM", "admin").refused(409, "resource_already_exists");
        team.invite("  IDA.I@EXAMPLE.COM ", "admin").refused(409, "resource_already_exists");

        assertThat(eventCount()).isEqualTo(events);
        assertThat(client.get(team.members()).texts("/data", "/email")).containsExactly("Ida.I@Example.com");
        TeamOfTheTest.newTeam(client).invite("ida.i@example.com", "user").expect(201);
    }

    @Test
    void of_many_that_race_to_invite_one_address_one_does() throws Exception {
        List<Callable<Integer>> races = IntStream.range(0, 16)
                .<Callable<Integer>>mapToObj(i -> () -> team.invite(
                                i % 2 == 0 ? "one@example.com" : "One@Example.com".toUpperCase(Locale.ROOT), "user")
                        .status())
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> statuses =
                    threads.invokeAll(races).stream().map(Future::resultNow).toList();
            assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        }
        assertThat(client.get(team.members()).at("/totalResults").intValue()).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "user",
                "@example.com",
                "user@",
                "a b@example.com",
                "a@b",
                "a@@example.com",
                "a@example..com"
            })
    void what_is_no_address_is_refused(String email) {
        team.invite(email, "user").expect(400);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"email\":\"a@example.com\"}', /role",
        "'{\"email\":\"a@example.com\",\"role\":\"boss\"}', /role",
        "'{\"email\":\"a@example.com\",\"role\":\"user\",\"permissions\":[\"team.fly\"]}', /permissions/0",
        "'{\"email\":\"a@example.com\",\"role\":\"user\",\"permissions\":[\"team.read\",\"team.read\"]}', /permissions",
        "'{\"email\":\"a@example.com\",\"role\":\"admin\",\"permissions\":[\"team.delete\"]}', /permissions",
        "'{\"email\":\"a@example.com\",\"role\":\"user\",\"expiresInDays\":31}', /expiresInDays",
        "'{\"email\":\"a@example.com\",\"role\":\"user\",\"expiresInDays\":0}', /expiresInDays",
        "'{\"email\":\"a@example.com\",\"role\":\"user\",\"admin\":true}', /admin"
    })
    void what_is_wrong_is_named(String body, String pointer) {
        long events = eventCount();

        Reply refused = client.post(team.members(), body).expect(400);

        assertThat(refused.pointers()).containsExactly(pointer);
        assertThat(eventCount()).isEqualTo(events);
    }

    @Test
    void another_organizations_team_is_not_found() {
        organizationB()
                .post(team.members(), "{\"email\":\"a@example.com\",\"role\":\"user\"}")
                .notFound();
        organizationB().get(team.members()).notFound();
    }

    @Test
    void members_are_filtered_and_walked_in_the_order_in_which_they_were_invited() {
        for (String email : List.of("a@x.org", "b@x.org", "c@x.org", "d@x.org", "e@x.org")) {
            team.invite(email, email.startsWith("b") ? "admin" : "user").expect(201);
        }

        Reply first = client.get(team.members() + "?limit=2").expect(200);
        Reply second = client.get(team.members() + "?limit=2&next=" + first.text("/next"))
                .expect(200);
        Reply third = client.get(team.members() + "?limit=2&next=" + second.text("/next"))
                .expect(200);

        assertThat(first.texts("/data", "/email")).containsExactly("a@x.org", "b@x.org");
        assertThat(second.texts("/data", "/email")).containsExactly("c@x.org", "d@x.org");
        assertThat(third.texts("/data", "/email")).containsExactly("e@x.org");
        assertThat(third.at("/next").isNull()).isTrue();
        assertThat(client.get(team.members() + "?role=admin").texts("/data", "/email"))
                .containsExactly("b@x.org");
        assertThat(client.get(team.members() + "?status=active")
                        .at("/totalResults")
                        .intValue())
                .isZero();
        assertThat(client.get(team.members() + "?offset=4").texts("/data", "/email"))
                .containsExactly("e@x.org");
        client.get(team.members() + "?role=boss").invalid("?role");
        client.get(team.members() + "?status=removed").invalid("?status");
    }
}
