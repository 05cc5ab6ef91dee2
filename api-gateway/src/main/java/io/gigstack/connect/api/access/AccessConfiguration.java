package io.gigstack.connect.api.access;

import io.gigstack.connect.api.limit.RateLimits;
import io.gigstack.connect.query.apikey.ApiKeyHolders;
import io.gigstack.connect.query.apikey.ApiKeyUsage;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the check of keys before every endpoint. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
class AccessConfiguration {

    @Bean
    OperatorAuthentication operators(AccessProperties properties, RateLimits limits) {
        return new OperatorAuthentication(properties.operatorKey(), limits);
    }

    @Bean
    WebMvcConfigurer access(
            ApiKeyHolders holders,
            OperatorAuthentication operators,
            RateLimits limits,
            ApiKeyUsage usage,
            Clock clock) {
        AccessInterceptor interceptor =
                new AccessInterceptor(new Authentication(holders, limits, usage, clock), operators, limits);
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(interceptor).order(0);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }
}
