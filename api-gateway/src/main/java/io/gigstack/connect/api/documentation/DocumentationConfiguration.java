package io.gigstack.connect.api.documentation;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the page from this process alone: it loads nothing from anywhere else. */
@Configuration(proxyBeanMethods = false)
class DocumentationConfiguration implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/docs/assets/**")
                .addResourceLocations(
                        "classpath:/docs-page/", "classpath:/META-INF/resources/webjars/swagger-ui/5.34.1/");
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/docs").setViewName("forward:/docs/assets/index.html");
        registry.addRedirectViewController("/", "/docs");
    }
}
