package io.gigstack.connect.api.onboarding;

import io.gigstack.connect.api.json.JsonText;
import io.gigstack.connect.api.json.Values;
import io.gigstack.connect.api.web.MaskedSecret;
import io.gigstack.connect.api.web.SecretName;
import io.gigstack.connect.command.StepId;
import io.gigstack.connect.command.TeamId;
import io.gigstack.connect.privacy.Vault;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The secrets in a step's data. They are never used, only shown masked and compared: no more of them is kept. */
final class StepSecrets {

    private final Vault vault;

    StepSecrets(Vault vault) {
        this.vault = vault;
    }

    /** Equal for equal data of the same step. */
    Map<String, @Nullable Object> masked(TeamId team, StepId step, Map<String, @Nullable Object> data) {
        String root = team.value() + "/" + step.value();
        return Values.replaced(data, (place, name, value) -> SecretName.is(name) ? masked(root + place, value) : null);
    }

    private Map<String, Object> masked(String place, Object secret) {
        return MaskedSecret.of(vault.secretFingerprint(place, JsonText.of(secret)), secret);
    }
}
