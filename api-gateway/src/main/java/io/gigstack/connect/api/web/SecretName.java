package io.gigstack.connect.api.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a name sounds like a secret. It does when one of its words does, however the words are joined
 * ({@code clientSecret}, {@code client_secret}, {@code Client-Secret}), unless a later word turns it into something
 * about a secret ({@code tokenCount}). A word inside another is none: a {@code secretary} keeps no secret here.
 */
public final class SecretName {

    private static final Set<String> SECRETS = Set.of(
            "auth",
            "authorization",
            "bearer",
            "cookie",
            "credential",
            "cvc",
            "cvv",
            "jwt",
            "otp",
            "passcode",
            "passphrase",
            "passwd",
            "password",
            "pin",
            "pwd",
            "secret",
            "token");

    /** Secrets of two words, which some write as one. */
    private static final Set<String> PAIRS = Set.of(
            "accesskey",
            "accesstoken",
            "apikey",
            "authtoken",
            "cardnumber",
            "clientsecret",
            "connectionstring",
            "encryptionkey",
            "privatekey",
            "refreshtoken",
            "secretkey",
            "sharedkey",
            "signingkey");

    private static final Set<String> HARMLESS = Set.of(
            "consent",
            "count",
            "enabled",
            "expiration",
            "expires",
            "expiry",
            "length",
            "limit",
            "method",
            "policy",
            "provider",
            "required",
            "strength",
            "ttl",
            "type",
            "uri",
            "url");

    /** Between words: anything but letters, a capital after a small letter, and the last capital of several. */
    private static final Pattern BETWEEN =
            Pattern.compile("\\P{L}+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private SecretName() {}

    public static boolean is(String name) {
        List<String> words = BETWEEN.splitAsStream(name)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        for (int i = 0; i < words.size(); i++) {
            if (isSecret(words, i)) {
                return words.subList(i + 1, words.size()).stream().noneMatch(HARMLESS::contains);
            }
        }
        return false;
    }

    private static boolean isSecret(List<String> words, int i) {
        String word = words.get(i);
        return isIn(SECRETS, word)
                || isIn(PAIRS, word)
                || (i + 1 < words.size() && isIn(PAIRS, word + words.get(i + 1)));
    }

    /** One of these words, or several of what it names. */
    private static boolean isIn(Set<String> words, String word) {
        return words.contains(word) || (word.endsWith("s") && words.contains(word.substring(0, word.length() - 1)));
    }
}
