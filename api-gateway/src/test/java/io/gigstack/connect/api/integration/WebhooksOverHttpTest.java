package io.gigstack.connect.api.integration;

import io.gigstack.connect.RunningConnect;
import io.gigstack.connect.api.apikey.FirstKey;
import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.example.AnIntegration;
import io.gigstack.connect.http.Client;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Where it is configured, a webhook may be called on this machine without TLS. */
class WebhooksOverHttpTest {

    private static final String HERE =
            AnIntegration.WEBHOOK.replace("https://team.example.com", "http://localhost:9000");
    private static final String ELSEWHERE = AnIntegration.WEBHOOK.replace("https://", "http://");

    private static final ConfigurableApplicationContext SERVICE = RunningConnect.startWithHttpWebhooks();

    private final ATeam team = ATeam.of(Client.of(RunningConnect.port(SERVICE))
            .withKey(SERVICE.getBean(FirstKey.class)
                    .issueForNewOrganization()
                    .secret()
                    .value()));

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void http_leads_to_this_machine_and_to_no_other() {
        AnIntegration here = AnIntegration.of(team, HERE);
        AnIntegration.add(team, ELSEWHERE).invalid("/configuration/url");
        here.configure("{\"url\":\"http://127.0.0.1/\"}").expect(200);
        here.configure("{\"url\":\"http://example.com/\"}").invalid("/configuration/url");
    }
}
