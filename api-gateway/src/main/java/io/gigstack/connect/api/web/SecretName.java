package io.gigstack.connect.api.web;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a name sounds like a secret. It does when one of its words does, however the words are joined
 * ({@code clientSecret}, {@code client_secret}, {@code Client-Secret}, {@code clientsecret}), unless the words after the
 * last of these turn it into something about a secret ({@code tokenCount}). A word that only begins like one is none: a
 * {@code secretary} keeps no secret here.
 */
public final class SecretName {

    private static final Set<String> SECRETS = Set.of(
            "auth",
            "authorization",
            "bearer",
            "cookie",
            "cvc",
            "cvv",
            "dsn",
            "jwt",
            "mnemonic",
            "otp",
            "pass",
            "pat",
            "pin",
            "pwd",
            "sas");

    /** They are secrets also at the end of a longer word. */
    private static final Set<String> ENDINGS = Set.of(
            "cardnumber",
            "connectionstring",
            "credential",
            "passcode",
            "passphrase",
            "passwd",
            "password",
            "secret",
            "token");

    /** What keys are secret. Others, such as a public or a primary one, are not. */
    private static final Set<String> KEYS = Set.of(
            "access",
            "account",
            "admin",
            "api",
            "app",
            "auth",
            "client",
            "consumer",
            "deploy",
            "encryption",
            "hmac",
            "license",
            "live",
            "master",
            "pass",
            "private",
            "recovery",
            "secret",
            "server",
            "service",
            "session",
            "shared",
            "signing",
            "ssh",
            "storage",
            "subscription",
            "test",
            "webhook");

    /** Behind a secret they name something about it. */
    private static final Set<String> HARMLESS = Set.of(
            "algorithm",
            "arn",
            "consent",
            "count",
            "domain",
            "enabled",
            "endpoint",
            "expiration",
            "expires",
            "expiry",
            "hint",
            "issuer",
            "length",
            "limit",
            "method",
            "mode",
            "policy",
            "provider",
            "required",
            "scope",
            "scopes",
            "strength",
            "ttl",
            "type",
            "uri",
            "url");

    /** Before several of a secret they count them. */
    private static final Set<String> COUNTING =
            Set.of("completion", "input", "max", "min", "num", "output", "prompt", "remaining", "total", "used");

    /** Between words: anything but letters, a capital after a small letter, and the last capital of several. */
    private static final Pattern BETWEEN =
            Pattern.compile("\\P{L}+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    /** Signs that show nothing and could stand in the middle of a word. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private SecretName() {}

    public static boolean is(String name) {
        List<String> words = words(name);
        for (int i = words.size() - 1; i >= 0; i--) {
            int end = endOfSecret(words, i);
            if (end > i) {
                return words.subList(end, words.size()).stream().noneMatch(HARMLESS::contains) && !isCounted(words, i);
            }
        }
        return false;
    }

    private static boolean isCounted(List<String> words, int i) {
        return i > 0 && words.get(i).endsWith("s") && COUNTING.contains(words.get(i - 1));
    }

    /** In lower case, and in plain letters, however wide or ornate they were. */
    private static List<String> words(String name) {
        String plain = INVISIBLE
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll("");
        return BETWEEN.splitAsStream(plain)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Behind the one or two words from here on that are a secret; here if they are none. */
    private static int endOfSecret(List<String> words, int i) {
        if (i + 1 < words.size() && isSecret(words.get(i) + words.get(i + 1))) {
            return i + 2;
        }
        return isSecret(words.get(i)) ? i + 1 : i;
    }

    /** One of these words, or several of what it names. */
    private static boolean isSecret(String word) {
        return isOne(word) || (word.endsWith("s") && isOne(word.substring(0, word.length() - 1)));
    }

    private static boolean isOne(String word) {
        return SECRETS.contains(word)
                || ENDINGS.stream().anyMatch(word::endsWith)
                || (word.endsWith("key")
                        && KEYS.stream().anyMatch(word.substring(0, word.length() - "key".length())::endsWith));
    }
}
