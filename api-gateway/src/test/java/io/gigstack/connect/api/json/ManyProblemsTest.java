package io.gigstack.connect.api.json;

import static io.gigstack.connect.RunningConnect.organizationA;
import static io.gigstack.connect.example.ATeam.TEAMS;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a caller sends does not decide how much of our memory it takes. */
class ManyProblemsTest {

    private static final int LONGEST_ANSWER = 64 * 1024;

    private final Client client = organizationA();

    private static String list(int count, String separator, String element) {
        return IntStream.range(0, count)
                .mapToObj(i -> element.replace("#", String.valueOf(i)))
                .collect(joining(separator));
    }

    @Test
    void an_answer_tells_the_first_hundred_and_counts_the_others() {
        Reply refused = client.post(TEAMS, "{\"name\":\"x\"," + list(250, ",", "\"field#\":1") + "}");

        assertThat(refused.expect(400).text("/error")).isEqualTo("validation_failed");
        assertThat(refused.pointers()).hasSize(100).startsWith("/field0").endsWith("/field99");
        assertThat(refused.text("/detail"))
                .isEqualTo("The request has 250 problems; see errors, which leaves out 150 of them");
    }

    @Test
    void so_it_does_for_query_parameters() {
        Reply refused = client.get(TEAMS + "?" + list(150, "&", "p#"));

        assertThat(refused.expect(400).pointers()).hasSize(100);
        assertThat(refused.text("/detail")).contains("150 problems");
    }

    @Test
    void a_list_that_is_too_long_is_one_problem_whatever_is_in_it() {
        Reply refused = client.post(
                TEAMS, "{\"name\":\"x\",\"onboarding\":{\"steps\":[%s]}}".formatted(list(20_000, ",", "\"\"")));

        assertThat(refused.invalid("/onboarding/steps").text("/detail")).endsWith("must hold 1 to 50 steps");
    }

    @Test
    void a_body_of_very_many_values_is_refused() {
        for (String values : new String[] {"\"\"", "1", "{}", "[]", "{\"\":0.1}"}) {
            String steps = list(256 * 1024 / (values.length() + 1) - 60, ",", values);
            client.post(TEAMS, "{\"name\":\"x\",\"onboarding\":{\"steps\":[%s]}}".formatted(steps))
                    .refused(400, "invalid_request_body");
        }
    }

    @Test
    void the_largest_step_data_is_not() {
        String team = client.post(TEAMS, "{\"name\":\"x\"}").text("/data/id");

        client.post(
                        TEAMS + "/" + team + "/onboarding/complete-step",
                        "{\"step\":\"team_setup\",\"data\":{\"a\":[%s]}}".formatted(list(5_450, ",", "[]")))
                .expect(200);
    }

    @Test
    void long_names_do_not_make_long_answers() {
        String name = "n".repeat(2_000);
        String deep = "{\"%s\":".formatted(name).repeat(80)
                + "[%s]".formatted(list(500, ",", "\"\\u0000\""))
                + "}".repeat(80);

        Reply refused = client.post(TEAMS, "{\"name\":\"\\u0000\",\"metadata\":%s}".formatted(deep));

        assertThat(refused.expect(400).body().length()).isLessThan(LONGEST_ANSWER);
        assertThat(refused.text("/detail")).contains("50");
    }
}
