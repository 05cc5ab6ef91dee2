package io.gigstack.connect.api.access;

import io.gigstack.connect.api.limit.RateLimits;
import io.gigstack.connect.api.problem.Doorkeeper;
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
    Authentication authentication(ApiKeyHolders holders, RateLimits limits, ApiKeyUsage usage, Clock clock) {
        return new Authentication(holders, limits, usage, clock);
    }

    @Bean
    OperatorAuthentication operators(AccessProperties properties, RateLimits limits) {
        return new OperatorAuthentication(properties.operatorKey(), limits);
    }

    /** Which paths and methods there are is told to anyone by OPTIONS alone. */
    @Bean
    Doorkeeper doorkeeper(Authentication authentication, OperatorAuthentication operators) {
        return (request, response) -> {
            boolean isOfTheApi = (request.getServletPath() + "/").startsWith("/v2/");
            if (request.getAttribute(OperatorAuthentication.HERE) != null) {
                operators.authenticate(request, response);
            } else if (isOfTheApi && !request.getMethod().equals("OPTIONS")) {
                authentication.authenticate(request, response);
            }
        };
    }

    @Bean
    WebMvcConfigurer access(Authentication authentication, OperatorAuthentication operators, RateLimits limits) {
        AccessInterceptor interceptor = new AccessInterceptor(authentication, operators, limits);
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
