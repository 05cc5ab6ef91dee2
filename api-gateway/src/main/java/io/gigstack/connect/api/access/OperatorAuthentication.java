package io.gigstack.connect.api.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.gigstack.connect.api.limit.RateLimits;
import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets operators in, who have one key for all that there is to operate. */
public final class OperatorAuthentication {

    /** Of the key, which itself is not kept. Null if nobody is let in. */
    private final byte @Nullable [] hash;

    private final RateLimits limits;

    OperatorAuthentication(@Nullable String key, RateLimits limits) {
        this.hash = key == null ? null : hash(new Secret(key));
        this.limits = limits;
    }

    /** Whether anyone is let in at all. */
    public boolean isPossible() {
        return hash != null;
    }

    /**
     * Lets nobody through but an operator, and tells the answer what is left of its limit. Whoever guesses may do so as
     * seldom as with a token, and never keeps out who has the key.
     *
     * @throws ApiProblem 401, the same for whatever is no operator key; 429 when a limit is reached
     */
    public void authenticate(HttpServletRequest request, HttpServletResponse response) {
        Optional<Secret> given = Bearer.of(Collections.list(request.getHeaders("Authorization")));
        // The hashes are compared in a time that tells nothing of how far they are alike.
        if (given.isEmpty() || !MessageDigest.isEqual(hash(given.get()), hash)) {
            limits.admitToken(request.getRemoteAddr());
            limits.tokenFailed(request.getRemoteAddr());
            throw unauthorized();
        }
        limits.use(given.get().hash()).forEach(response::setHeader);
    }

    private static byte[] hash(Secret secret) {
        return secret.hash().getBytes(US_ASCII);
    }

    private static ApiProblem unauthorized() {
        return ApiProblem.of(
                ErrorCode.UNAUTHORIZED,
                "A valid operator key is needed: Authorization: Bearer <key>",
                Map.of("WWW-Authenticate", "Bearer"));
    }
}
