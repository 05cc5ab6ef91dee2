package io.gigstack.connect.api.member;

import io.gigstack.connect.api.web.Masking;
import io.gigstack.connect.privacy.DataKey;
import io.gigstack.connect.privacy.Vault;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Seals what is personal of members, and opens it again for as long as their keys are there. */
final class MemberSeal {

    private static final String EMAIL = "email";
    private static final String MESSAGE = "message";

    private final Vault vault;

    MemberSeal(Vault vault) {
        this.vault = vault;
    }

    DataKey newKey(String memberId) {
        return vault.random(memberId);
    }

    void store(DataKey key) {
        vault.store(key);
    }

    void destroyKey(String memberId) {
        vault.destroy(memberId);
    }

    static String email(DataKey key, String email) {
        return key.seal(EMAIL, email);
    }

    static @Nullable String message(DataKey key, @Nullable String message) {
        return message == null ? null : key.seal(MESSAGE, message);
    }

    String hash(String teamId, String emailInLowerCase) {
        return vault.addressHash(teamId, emailInLowerCase);
    }

    /** The keys of these members that are still there. */
    Map<String, DataKey> keys(Collection<String> memberIds) {
        return vault.find(memberIds);
    }

    static String open(@Nullable DataKey key, String sealedEmail) {
        return key == null ? Masking.ERASED : key.open(EMAIL, sealedEmail);
    }
}
