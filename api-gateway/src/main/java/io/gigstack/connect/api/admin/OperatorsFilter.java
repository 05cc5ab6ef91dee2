package io.gigstack.connect.api.admin;

import io.gigstack.connect.api.access.OperatorAuthentication;
import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.Doorkeeper;
import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.api.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps what is for operators on their port, and all else off it. Where there are no operators, or not on this port,
 * nothing tells that there could be: a caller is asked for an API key as at any path. Metrics need no key on a port of their own, and the operator key elsewhere; our
 * endpoints ask for it themselves.
 */
final class OperatorsFilter extends OncePerRequestFilter {

    private final Supplier<OperatorAuthentication> operators;
    private final Supplier<Doorkeeper> doorkeeper;
    private final Supplier<OptionalInt> port;
    private final Supplier<ProblemWriter> writer;

    OperatorsFilter(
            Supplier<OperatorAuthentication> operators,
            Supplier<Doorkeeper> doorkeeper,
            Supplier<OptionalInt> port,
            Supplier<ProblemWriter> writer) {
        this.operators = operators;
        this.doorkeeper = doorkeeper;
        this.port = port;
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // The path as it is understood, however it was spelt.
        String path = request.getServletPath();
        try {
            if (!isHere(path, request.getLocalPort())) {
                doorkeeper.get().admit(request, response);
                throw ApiProblem.of(ErrorCode.RESOURCE_NOT_FOUND, "There is nothing at this path");
            }
            if (isAdmin(path)) {
                request.setAttribute(OperatorAuthentication.HERE, true);
            }
            if (isMetric(path) && port.get().isEmpty()) {
                operators.get().authenticate(request, response);
            }
        } catch (ApiProblem refused) {
            writer.get().write(refused, request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isHere(String path, int at) {
        OptionalInt own = port.get();
        boolean isOwn = own.isPresent() && own.getAsInt() == at;
        if (isAdmin(path)) {
            return operators.get().isPossible() && (isOwn || own.isEmpty());
        }
        if (isMetric(path)) {
            return isOwn || (own.isEmpty() && operators.get().isPossible());
        }
        return !isOwn || isHealth(path);
    }

    private static boolean isAdmin(String path) {
        return isAt("/v2/admin", path);
    }

    private static boolean isMetric(String path) {
        return isAt("/actuator/metrics", path) || isAt("/actuator/prometheus", path) || isDetail(path);
    }

    private static boolean isHealth(String path) {
        return isAt("/actuator/health", path) && !isDetail(path);
    }

    /** What is wrong, in so many words. */
    private static boolean isDetail(String path) {
        return isAt("/actuator/health/projections", path);
    }

    private static boolean isAt(String root, String path) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
