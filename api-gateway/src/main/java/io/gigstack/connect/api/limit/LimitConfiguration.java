package io.gigstack.connect.api.limit;

import io.gigstack.connect.query.apikey.ApiKeyHolders;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the limits. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
class LimitConfiguration {

    @Bean
    RateLimits rateLimits(LimitProperties properties, ApiKeyHolders holders, Clock clock) {
        return new RateLimits(properties.requests(), () -> holders.recent(GoodKeys.MOST), clock);
    }
}
