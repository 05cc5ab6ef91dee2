package io.gigstack.connect.command.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gigstack.connect.command.ApiKeyCommand;
import io.gigstack.connect.command.ApiKeyCommand.IssueApiKey;
import io.gigstack.connect.command.ApiKeyCommand.IssueMemberApiKey;
import io.gigstack.connect.command.ApiKeyCommand.RevokeApiKey;
import io.gigstack.connect.command.ApiKeyId;
import io.gigstack.connect.command.KeyName;
import io.gigstack.connect.command.MemberId;
import io.gigstack.connect.command.OrganizationId;
import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.TeamId;
import io.gigstack.connect.events.ApiKeyEvent;
import io.gigstack.connect.events.ApiKeyEvent.ApiKeyIssued;
import io.gigstack.connect.events.ApiKeyEvent.ApiKeyRevoked;
import io.gigstack.connect.events.ApiKeyEvent.MemberApiKeyIssued;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IssuingAndRevokingKeysTest {

    static final String KEY = "key_01hm6w7k8g0000000000000000";
    static final String HASH = "0".repeat(64);
    static final Instant BEFORE = Instant.parse("2024-01-15T10:30:00.000Z");
    static final Instant NOW = Instant.parse("2024-02-20T08:15:30.250Z");
    static final Instant EXPIRY = Instant.parse("2025-01-01T00:00:00.000Z");

    static final IssueApiKey ISSUE = new IssueApiKey(
            new ApiKeyId(KEY), new OrganizationId("org_1"), new KeyName("CI"), "ck_AbCdEf", HASH, EXPIRY, BEFORE);
    static final ApiKeyIssued ISSUED = new ApiKeyIssued(KEY, "org_1", "CI", "ck_AbCdEf", HASH, EXPIRY, BEFORE);
    static final IssueMemberApiKey ISSUE_TO_MEMBER = new IssueMemberApiKey(
            new ApiKeyId(KEY),
            new OrganizationId("org_1"),
            new TeamId("team_1"),
            new MemberId("mem_1"),
            new KeyName("CI"),
            "ck_AbCdEf",
            HASH,
            EXPIRY,
            BEFORE);
    static final MemberApiKeyIssued ISSUED_TO_MEMBER =
            new MemberApiKeyIssued(KEY, "org_1", "team_1", "mem_1", "CI", "ck_AbCdEf", HASH, EXPIRY, BEFORE);
    static final ApiKeyRevoked REVOKED = new ApiKeyRevoked(KEY, NOW);

    @Test
    void a_key_is_issued() {
        assertThat(ApiKey.decide(new ApiKey.Unissued(), ISSUE)).containsExactly(ISSUED);
        assertThat(given(ISSUED))
                .isEqualTo(new ApiKey.Issued(KEY, "org_1", null, null, "CI", "ck_AbCdEf", BEFORE, EXPIRY, null));
    }

    @Test
    void a_key_is_issued_to_a_member_and_stays_bound_to_it_when_it_is_revoked() {
        assertThat(ApiKey.decide(new ApiKey.Unissued(), ISSUE_TO_MEMBER)).containsExactly(ISSUED_TO_MEMBER);
        assertThat(given(ISSUED_TO_MEMBER)).isEqualTo(ofMember(null));
        assertThat(ApiKey.decide(given(ISSUED_TO_MEMBER), revokedBy("org_1"))).containsExactly(REVOKED);
        assertThat(given(ISSUED_TO_MEMBER, REVOKED)).isEqualTo(ofMember(NOW));
    }

    static ApiKey.Issued ofMember(@Nullable Instant revokedAt) {
        return new ApiKey.Issued(KEY, "org_1", "team_1", "mem_1", "CI", "ck_AbCdEf", BEFORE, EXPIRY, revokedAt);
    }

    @Test
    void a_key_is_revoked() {
        assertThat(ApiKey.decide(given(ISSUED), revokedBy("org_1"))).containsExactly(REVOKED);
        assertThat(given(ISSUED, REVOKED))
                .isEqualTo(new ApiKey.Issued(KEY, "org_1", null, null, "CI", "ck_AbCdEf", BEFORE, EXPIRY, NOW));
    }

    @Test
    void revoking_a_key_again_changes_nothing() {
        assertThat(ApiKey.decide(given(ISSUED, new ApiKeyRevoked(KEY, BEFORE)), revokedBy("org_1")))
                .isEmpty();
    }

    @Test
    void another_organizations_key_is_not_found_like_one_that_was_never_issued() {
        assertNotFound(given(ISSUED), revokedBy("org_2"));
        assertNotFound(given(ISSUED, REVOKED), revokedBy("org_2"));
        assertNotFound(new ApiKey.Unissued(), revokedBy("org_1"));
    }

    static RevokeApiKey revokedBy(String organization) {
        return new RevokeApiKey(new ApiKeyId(KEY), new OrganizationId(organization), NOW);
    }

    private static ApiKey given(ApiKeyEvent... history) {
        ApiKey key = new ApiKey.Unissued();
        for (ApiKeyEvent event : List.of(history)) {
            key = ApiKey.evolve(key, event);
        }
        return key;
    }

    private static void assertNotFound(ApiKey key, ApiKeyCommand command) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ApiKey.decide(key, command))
                .withMessage("API key not found")
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOT_FOUND));
    }
}
