package io.gigstack.connect.api.onboarding;

import io.gigstack.connect.privacy.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what the endpoint of onboarding needs. */
@Configuration(proxyBeanMethods = false)
class OnboardingConfiguration {

    @Bean
    StepSecrets stepSecrets(Vault vault) {
        return new StepSecrets(vault);
    }
}
