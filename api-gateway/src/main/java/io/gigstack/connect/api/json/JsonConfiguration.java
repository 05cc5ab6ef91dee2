package io.gigstack.connect.api.json;

import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the reading of bodies. */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration implements WebMvcConfigurer {

    @Bean
    FilterRegistrationBean<BodyMemoryFilter> bodyMemory() {
        return new FilterRegistrationBean<>(new BodyMemoryFilter(new BodyMemory()));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new JsonBodyReader());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // After the caller is known.
        registry.addInterceptor(new BodySizeInterceptor()).order(1);
    }
}
