package dev.polystore.analytics.freshness.web;

import dev.polystore.analytics.freshness.Freshness;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Looks before the question is asked, so the answer is at least as fresh as it says. */
@Component
class FreshnessHeaders implements HandlerInterceptor, WebMvcConfigurer {

    private static final String LAG = "X-Read-Model-Lag";
    private static final String AS_OF = "X-Read-Model-As-Of";

    private final Freshness freshness;

    FreshnessHeaders(Freshness freshness) {
        this.freshness = freshness;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/v*/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader(LAG, Long.toString(freshness.lag().toMillis()));
        response.setHeader(AS_OF, freshness.asOf().toString());
        return true;
    }
}
