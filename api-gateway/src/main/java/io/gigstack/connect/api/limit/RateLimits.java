package io.gigstack.connect.api.limit;

import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What each key may ask for, and how often each address may fail to bring a good one, or a good token instead. Counted in this process alone:
 * of several nodes each has limits of its own.
 *
 * <p>The order is what makes it cheap, and safe to be behind one address with somebody who guesses. Before anything is
 * read from the database, a key that is used up is refused, and so is any key from an address that has failed too often,
 * unless that key is among the good ones that are known. All others are looked up; only those that were no good count
 * for the address.
 */
public final class RateLimits {

    /** Failures that an address may have, for each thousand requests of a key: 30 when these are 10,000. */
    private static final int FAILURES_PER_THOUSAND = 3;

    private static final int LEAST_FAILURES = 5;

    private final Quota requests;
    private final Quota failures;
    private final GoodKeys good;
    private final String policy;

    /**
     * @param requests that a key may make in a minute; 0 for no limit at all
     * @param keys lists the hashes of good keys
     */
    RateLimits(int requests, Supplier<Set<String>> keys, Clock clock) {
        this.good = new GoodKeys(keys, clock);
        this.policy = "\"default\";q=" + requests + ";w=" + Window.LENGTH.toSeconds();
        this.requests = new Quota(requests, clock);
        this.failures = new Quota(Math.max(LEAST_FAILURES, requests / 1_000 * FAILURES_PER_THOUSAND), clock);
    }

    /**
     * Before a key is looked up.
     *
     * @param hash of the key; empty when there is none
     * @throws ApiProblem 429 when it need not be looked up
     */
    public void admit(String address, String hash) {
        if (isOff()) {
            return;
        }
        Left ofKey = requests.look(hash);
        if (!ofKey.granted()) {
            throw usedUp(ofKey);
        }
        Left ofAddress = failures.look(Addresses.network(address));
        if (!ofAddress.granted() && !good.has(hash)) {
            throw failedTooOften(ofAddress);
        }
    }

    /**
     * Before a token is looked up that stands in for a key. None is known to be good before.
     *
     * @throws ApiProblem 429 when it need not be looked up
     */
    public void admitToken(String address) {
        Left ofAddress = failures.look(Addresses.network(address));
        if (!ofAddress.granted()) {
            throw failedTooOften(ofAddress);
        }
    }

    /** After a token was looked up and is no good. */
    public void tokenFailed(String address) {
        if (!isOff()) {
            failures.use(Addresses.network(address));
        }
    }

    /** After a key was looked up and is no good. Those that are looked up at the same moment may be some more. */
    public void failed(String address, String hash) {
        if (!isOff()) {
            good.remove(hash);
            failures.use(Addresses.network(address));
        }
    }

    /**
     * After a key was looked up and is a good one.
     *
     * @return headers that tell what is left
     * @throws ApiProblem 429 when nothing is left
     */
    public Map<String, String> use(String hash) {
        if (isOff()) {
            return Map.of();
        }
        good.add(hash);
        Left left = requests.use(hash);
        if (!left.granted()) {
            throw usedUp(left);
        }
        return headers(left);
    }

    private boolean isOff() {
        return requests.uses() == 0;
    }

    /** RateLimit header fields for HTTP, draft-ietf-httpapi-ratelimit-headers. */
    private Map<String, String> headers(Left left) {
        return Map.of("RateLimit-Policy", policy, "RateLimit", "\"default\";r=" + left.uses() + ";t=" + left.seconds());
    }

    private static ApiProblem failedTooOften(Left left) {
        return ApiProblem.of(
                ErrorCode.RATE_LIMIT_EXCEEDED,
                "Too many requests without a valid API key or token; try again after Retry-After seconds",
                Map.of("Retry-After", String.valueOf(left.seconds())));
    }

    private ApiProblem usedUp(Left left) {
        Map<String, String> headers = new HashMap<>(headers(left));
        headers.put("Retry-After", String.valueOf(left.seconds()));
        return ApiProblem.of(
                ErrorCode.RATE_LIMIT_EXCEEDED,
                "This API key has used up its requests; try again after Retry-After seconds",
                headers);
    }
}
