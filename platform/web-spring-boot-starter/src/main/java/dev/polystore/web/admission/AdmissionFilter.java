package dev.polystore.web.admission;

import static org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Gives each request a place until its thread is through with it. A stream of events lasts as long as somebody watches
 * and costs next to nothing meanwhile, so it takes none. Nobody keeps a connection that others wait for.
 */
final class AdmissionFilter extends OncePerRequestFilter {

    private final Admission admission;
    private final List<PathPattern> alwaysOpen;
    private final Connections connections;
    private final HandlerExceptionResolver problems;

    AdmissionFilter(
            Admission admission,
            List<PathPattern> alwaysOpen,
            Connections connections,
            HandlerExceptionResolver problems) {
        this.admission = admission;
        this.connections = connections;
        this.alwaysOpen = alwaysOpen;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = PathContainer.parsePath(
                request.getRequestURI().substring(request.getContextPath().length()));
        return alwaysOpen.stream().anyMatch(open -> open.matches(path)) || wantsEvents(request);
    }

    private static boolean wantsEvents(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(TEXT_EVENT_STREAM_VALUE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (connections.areExhausted()) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        if (!entered()) {
            problems.resolveException(request, response, null, new TooManyRequests());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            admission.leave();
        }
    }

    private boolean entered() throws ServletException {
        try {
            return admission.enter();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServletException("Interrupted while waiting for a place", e);
        }
    }
}
