package io.gigstack.connect.privacy;

import io.gigstack.connect.eventstore.SubjectKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the vault. */
@Configuration(proxyBeanMethods = false)
public class PrivacyConfiguration {

    private static final Logger log = LoggerFactory.getLogger(PrivacyConfiguration.class);

    @Bean
    Vault vault(@Value("${connect.privacy.master-keys}") String masterKeys, SubjectKeys keys) {
        Vault vault = Vault.open(MasterKeys.parse(masterKeys), keys);
        int count = vault.rewrap();
        if (count > 0) {
            log.info("{} keys are wrapped by the present master key now", count);
        }
        return vault;
    }
}
