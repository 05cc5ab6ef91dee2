package io.gigstack.connect.api.member;

import io.gigstack.connect.api.web.Queries;
import io.gigstack.connect.privacy.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what the endpoints of members share. */
@Configuration(proxyBeanMethods = false)
class MemberConfiguration {

    @Bean
    MemberSeal memberSeal(Vault vault) {
        return new MemberSeal(vault);
    }

    @Bean
    MemberAnswer memberAnswer(Queries queries, MemberSeal seal) {
        return new MemberAnswer(queries, seal);
    }
}
