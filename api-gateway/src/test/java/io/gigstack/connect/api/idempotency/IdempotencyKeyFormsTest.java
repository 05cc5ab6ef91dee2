package io.gigstack.connect.api.idempotency;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.example.ATeam.TEAMS;
import static io.gigstack.connect.http.Json.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.RawHttp;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a key may be written. */
class IdempotencyKeyFormsTest {

    private static final String LONGEST = "k".repeat(255);

    private final Client client = newOrganization();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "5f6c1a52-0d0e, 5f6c1a52-0d0e",
                "'\"5f6c1a52-0d0e\"', 5f6c1a52-0d0e",
                "'\"two words\"', two words",
                "'\"a \\\"b\\\" \\\\\"', 'a \"b\" \\'",
                "'a,b;c', 'a,b;c'",
                "'  spaced  ', spaced"
            })
    void a_key_is_the_same_in_quotes_and_without(String header, String key) {
        assertThat(IdempotentRequest.key(List.of(header))).isEqualTo(key);
    }

    @Test
    void a_key_may_have_255_characters() {
        assertThat(IdempotentRequest.key(List.of(LONGEST))).isEqualTo(LONGEST);
        assertThat(IdempotentRequest.key(List.of(quoted(LONGEST)))).isEqualTo(LONGEST);
    }

    @Test
    void no_header_is_no_key() {
        assertThat(IdempotentRequest.key(List.of())).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "\"\"",
                "\"open",
                "open\"",
                "\"a\"b\"",
                "two words",
                "\"a\";v=1",
                "\"a\\b\"",
                "k\u00e9y",
                "\"k\u00e9y\"",
                "a\tb",
                "a\u0000b"
            })
    void anything_else_is_none(String header) {
        assertThatThrownBy(() -> IdempotentRequest.key(List.of(header))).isInstanceOf(ApiProblem.class);
    }

    @Test
    void a_longer_key_and_two_keys_are_refused() {
        assertThatThrownBy(() -> IdempotentRequest.key(List.of(LONGEST + "k"))).isInstanceOf(ApiProblem.class);
        assertThatThrownBy(() -> IdempotentRequest.key(List.of("a", "a"))).isInstanceOf(ApiProblem.class);
    }

    @Test
    void a_malformed_key_is_refused_and_nothing_is_done() {
        Client malformed = client.with("Idempotency-Key", "two words");

        malformed.post(TEAMS, "{\"name\":\"x\"}").invalid("Idempotency-Key");
        malformed
                .without("Authorization")
                .post("/v2/connect/invitations/accept", "{\"token\":\"inv_1_1\"}")
                .invalid("Idempotency-Key");
        assertThat(client.get(TEAMS).at("/totalResults").intValue()).isZero();
    }

    @Test
    void with_a_read_it_has_no_meaning_whatever_it_holds() {
        client.with("Idempotency-Key", "two words").get(TEAMS).expect(200);
        RawHttp.send("HEAD", TEAMS, "Authorization: Bearer " + client.key(), "Idempotency-Key: ")
                .expect(200);
    }
}
