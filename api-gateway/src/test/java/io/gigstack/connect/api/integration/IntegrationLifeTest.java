package io.gigstack.connect.api.integration;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.RunningConnect.organizationB;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.example.AnIntegration;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntegrationLifeTest {

    private final Client client = newOrganization();
    private final ATeam team = ATeam.of(client);

    @Test
    void the_sample_of_the_page_is_added_read_changed_and_removed() {
        Reply added = AnIntegration.add(team, AnIntegration.WEBHOOK).expect(201);
        String path = team.path("integrations/" + added.text("/data/id"));
        assertThat(added.header("Location")).contains(path);
        assertThat(added.text("/data/teamId")).isEqualTo(team.id());
        assertThat(added.text("/data/type")).isEqualTo("webhook");
        assertThat(added.text("/data/name")).isEqualTo("Team Payment Notifications");
        assertThat(added.text("/data/configuration/url")).isEqualTo("https://team.example.com/webhooks/payments");
        assertThat(added.texts("/data/configuration/events", "")).containsExactly("payment.completed", "invoice.paid");
        assertThat(added.text("/data/configuration/secret")).isEqualTo("\u2022\u2022\u2022\u2022cret");
        assertThat(added.at("/data/isActive").booleanValue()).isTrue();
        assertSeen(path, added);

        Reply changed =
                client.patch(path, "{\"name\":\"Payments\",\"isActive\":false}").expect(200);
        assertThat(changed.text("/data/name")).isEqualTo("Payments");
        assertThat(changed.data().get("configuration")).isEqualTo(added.data().get("configuration"));
        assertThat(changed.at("/data/isActive").booleanValue()).isFalse();
        assertThat(changed.text("/data/createdAt")).isEqualTo(added.text("/data/createdAt"));
        assertSeen(path, changed);

        Reply removed = client.delete(path).expect(200);
        assertThat(removed.text("/data/status")).isEqualTo("removed");
        assertThat(removed.text("/data/id")).isEqualTo(added.text("/data/id"));
        assertThat(removed.text("/data/removedAt"))
                .isEqualTo(team.data().get("updatedAt").stringValue());
        client.get(path).notFound();
        client.patch(path, "{}").notFound();
        client.delete(path).notFound();
        assertThat(client.get(team.path("integrations")).at("/totalResults").intValue())
                .isZero();
        assertThat(team.events()).isEqualTo(4);
    }

    private void assertSeen(String path, Reply written) {
        Reply read = client.get(path).expect(200);
        assertThat(read.data()).isEqualTo(written.data());
        assertThat(read.etag()).isEqualTo(written.etag());
        assertThat(client.get(team.path("integrations")).at("/data/0")).isEqualTo(written.data());
        client.with("If-None-Match", read.etag()).get(path).expect(304);
    }

    @Test
    void an_update_that_changes_nothing_appends_nothing() {
        AnIntegration webhook = AnIntegration.webhook(team);
        Reply read = webhook.read();

        for (String same : List.of(
                "{}",
                "{\"name\":\" Team Payment Notifications \"}",
                "{\"isActive\":null}",
                "{\"configuration\":{}}",
                "{\"configuration\":{\"secret\":\"team_webhook_secret\"}}",
                AnIntegration.WEBHOOK)) {
            assertThat(webhook.put(same).expect(200).etag()).as(same).isEqualTo(read.etag());
        }
        assertThat(webhook.put("{\"configuration\":{\"secret\":\"another_secret\"}}")
                        .expect(200)
                        .etag())
                .isNotEqualTo(read.etag());
    }

    @Test
    void a_version_that_was_seen_can_be_asked_for() {
        AnIntegration webhook = AnIntegration.webhook(team);
        Client late = client.with("If-Match", "\"1\"");

        late.patch(webhook.path(), "{\"name\":\"x\"}").refused(412, "precondition_failed");
        late.delete(webhook.path()).refused(412, "precondition_failed");
        late.post(team.path("integrations"), AnIntegration.WEBHOOK).refused(412, "precondition_failed");

        client.with("If-Match", webhook.read().etag()).delete(webhook.path()).expect(200);
    }

    @Test
    void another_teams_and_another_organizations_integration_is_not_found() {
        AnIntegration webhook = AnIntegration.webhook(team);
        String ofSibling = ATeam.of(client).path("integrations/" + webhook.id());

        for (String path : List.of(ofSibling, team.path("integrations/int_unknown"), team.path("integrations/x"))) {
            client.get(path).notFound();
            client.put(path, "{\"configuration\":{\"secret\":\"12345678\"}}").notFound();
            client.delete(path).notFound();
        }
        organizationB().get(webhook.path()).notFound();
        organizationB().put(webhook.path(), "{}").notFound();
        organizationB().delete(webhook.path()).notFound();
        organizationB().get(team.path("integrations")).notFound();
        assertThat(webhook.read().data()).isEqualTo(webhook.data());
    }

    @Test
    void a_suspended_team_shows_its_integrations_and_changes_none() {
        AnIntegration webhook = AnIntegration.webhook(team);
        team.suspended("Unpaid");

        assertThat(webhook.read().data()).isEqualTo(webhook.data());
        webhook.configure("{\"secret\":null}").refused(409, "operation_not_allowed");
        client.delete(webhook.path()).refused(409, "operation_not_allowed");
        AnIntegration.add(team, AnIntegration.WEBHOOK).refused(409, "operation_not_allowed");
    }

    @Test
    void of_many_that_are_added_at_once_all_are() throws Exception {
        List<Callable<Integer>> adds = IntStream.range(0, 12)
                .<Callable<Integer>>mapToObj(_ ->
                        () -> AnIntegration.add(team, AnIntegration.WEBHOOK).status())
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(adds)).extracting(Future::resultNow).containsOnly(201);
        }
        Reply list = client.get(team.path("integrations")).expect(200);
        assertThat(list.at("/totalResults").intValue()).isEqualTo(12);
        assertThat(list.texts("/data", "/configuration/secret")).containsOnly("\u2022\u2022\u2022\u2022cret");
    }
}
