package io.gigstack.connect.api.onboarding;

import static io.gigstack.connect.RunningConnect.organizationA;
import static io.gigstack.connect.http.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class MaskedSecretsTest {

    private static final String DATA = """
            {"apiKey": "sk_live_4eC39HqLyjWDarjtT1", "API-Key": "sk_live_4eC39HqLyjWDarjtT1",
             "client_secret": "abcdefghijkl", "webhookSecret": "short", "refreshToken": 123456789012,
             "Password": "correct horse battery", "credentials": {"user": "me", "pin": "1234"},
             "privateKey": null, "public": "sk_test", "list": [{"token": "0123456789abcdef", "name": "n"}],
             "deep": {"deeper": {"access_key": "AKIAIOSFODNN7EXAMPLE"}}}
            """;

    private static final String MASKED = """
            {"apiKey": "••••jtT1", "API-Key": "••••jtT1", "client_secret": "••••ijkl", "webhookSecret": "••••",
             "refreshToken": "••••", "Password": "••••tery", "credentials": "••••", "privateKey": null,
             "public": "sk_test", "list": [{"token": "••••cdef", "name": "n"}],
             "deep": {"deeper": {"access_key": "••••MPLE"}}}
            """;

    private final ATeam team = ATeam.of(organizationA());

    private JsonNode shown(String data) {
        return team.client()
                .post(team.path("onboarding/complete-step"), "{\"step\":\"team_setup\",\"data\":%s}".formatted(data))
                .expect(200)
                .at("/data/steps/0/data");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret",
                "secrets",
                "client_secret",
                "clientSecretValue",
                "token",
                "refreshToken",
                "id-token",
                "tokens",
                "password",
                "newPassword2",
                "passwordHash",
                "passwd",
                "passphrase",
                "passcode",
                "apiKey",
                "api_key",
                "APIKey",
                "apikey",
                "APIKEY",
                "x-api-key",
                "apiKeys",
                "privateKey",
                "privatekey",
                "accessKey",
                "secretAccessKey",
                "signingKey",
                "encryptionKey",
                "credential",
                "credentials",
                "authorization",
                "Authorization",
                "authorizationHeader",
                "auth",
                "basicAuth",
                "bearer",
                "bearerToken",
                "jwt",
                "sessionJWT",
                "pwd",
                "dbPwd",
                "pin",
                "pinCode",
                "PIN",
                "otp",
                "otpCode",
                "cvv",
                "cvv2",
                "cvc",
                "cardNumber",
                "card_number",
                "creditCardNumber",
                "cardnumber",
                "cookie",
                "sessionCookie",
                "connectionString",
                "connectionstring",
                "authProviderSecret",
                "auth_type_password",
                "tokenUrlPassword",
                "passWord",
                "webhooksecret",
                "dbpassword",
                "clientsecretkey",
                "smtpPass",
                "masterKey",
                "hmacKey",
                "storageAccountKey",
                "ssh_key",
                "subscriptionKey",
                "sentryDsn",
                "licenseKey",
                "githubPat",
                "maxToken",
                "\uff53\uff45\uff43\uff52\uff45\uff54",
                "se\u200bcret"
            })
    void a_name_sounds_secret_when_a_word_of_it_does(String name) {
        assertThat(shown("{\"%s\":\"0123456789abcdef\"}".formatted(name)))
                .isEqualTo(json("{\"%s\":\"••••cdef\"}".formatted(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secretary",
                "tokenizer",
                "tokenCount",
                "token_count",
                "passwordPolicy",
                "password-policy",
                "author",
                "authority",
                "authenticated",
                "authType",
                "pinned",
                "shipping",
                "spin",
                "keyboard",
                "key",
                "publicKey",
                "cardType",
                "connection",
                "cookieConsent",
                "tokenExpiresAt",
                "passwordLength",
                "optional",
                "option",
                "authProviderUrl",
                "tokenUrl",
                "primaryKey",
                "monkey",
                "compass",
                "maxTokens",
                "input_tokens",
                "tokenEndpoint",
                "authorizationEndpoint",
                "cookieDomain",
                "secretsManagerArn",
                "passwordHint",
                "passenger"
            })
    void a_name_that_only_looks_like_one_does_not(String name) {
        String data = "{\"%s\":\"0123456789abcdef\"}".formatted(name);

        assertThat(shown(data)).isEqualTo(json(data));
    }

    @Test
    void of_a_text_of_twelve_characters_the_last_four_are_shown_and_of_a_shorter_one_none() {
        assertThat(shown("{\"a\":{\"token\":\"abcdefghijkl\"},\"b\":{\"token\":\"abcdefghijk\"},\"c\":{\"token\":7}}"))
                .isEqualTo(
                        json("{\"a\":{\"token\":\"••••ijkl\"},\"b\":{\"token\":\"••••\"},\"c\":{\"token\":\"••••\"}}"));
    }

    @Test
    void values_under_names_that_sound_secret_are_masked_in_every_answer() {
        Reply completed = team.client()
                .post(team.path("onboarding/complete-step"), "{\"step\":\"team_setup\",\"data\":%s}".formatted(DATA))
                .expect(200);

        assertThat(completed.at("/data/steps/0/data")).isEqualTo(json(MASKED));
        assertThat(team.onboarding().at("/data/steps/0/data")).isEqualTo(json(MASKED));
        for (String path : new String[] {team.path(), team.path("history"), "/v2/connect/teams"}) {
            assertThat(team.client().get(path).body())
                    .doesNotContain("4eC39", "abcdefgh", "battery", "AKIA", "1234567");
        }
    }
}
