package dev.polystore.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

class WebAutoConfigurationTest {

    private final WebApplicationContextRunner web = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(WebAutoConfiguration.class, WebMvcAutoConfiguration.class))
            .withPropertyValues("spring.mvc.problemdetails.enabled=true");

    @Test
    void isTheOnlyOneThatAnswersForTheFramework() {
        web.run(context -> assertThat(context.getBeansOfType(ResponseEntityExceptionHandler.class))
                .hasSize(1));
    }

    @Test
    void doesNotNeedAStore() {
        web.withClassLoader(new FilteredClassLoader("org.springframework.dao", "org.springframework.transaction"))
                .run(context ->
                        assertThat(context).hasSingleBean(RequestProblems.class).doesNotHaveBean(PassingFault.class));
    }

    @Test
    void doesNothingWithoutHttp() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(WebAutoConfiguration.class))
                .run(context -> assertThat(context).doesNotHaveBean(RequestProblems.class));
    }
}
