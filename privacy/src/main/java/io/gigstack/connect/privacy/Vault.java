package io.gigstack.connect.privacy;

import io.gigstack.connect.eventstore.SubjectKey;
import io.gigstack.connect.eventstore.SubjectKeys;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The keys of all subjects. Each is asked for when it is needed and never kept, so that what was destroyed on one node
 * can be read on none.
 */
public final class Vault {

    /** Its key makes the hashes by which e-mail addresses are compared, and is never destroyed. */
    private static final String ADDRESSES = "e-mail addresses";

    /** Its key makes the fingerprints of secrets of which nothing else is kept, and is never destroyed either. */
    private static final String SECRETS = "masked secrets";

    /** Its key makes the hashes by which requests are compared that are sent again, and is never destroyed either. */
    private static final String REQUESTS = "requests";

    /** Keys that are wrapped anew at a time. */
    private static final int TOGETHER = 500;

    private final MasterKeys masters;
    private final SubjectKeys keys;
    private final DataKey addresses;
    private final DataKey secrets;
    private final DataKey requests;

    private Vault(MasterKeys masters, SubjectKeys keys) {
        this.masters = masters;
        this.keys = keys;
        this.addresses = lasting(ADDRESSES);
        this.secrets = lasting(SECRETS);
        this.requests = lasting(REQUESTS);
    }

    /** @throws MissingMasterKeyException if something is wrapped by a key that is not among these */
    static Vault open(MasterKeys masters, SubjectKeys keys) {
        List<String> missing =
                keys.masterKeys().stream().filter(name -> !masters.has(name)).toList();
        if (!missing.isEmpty()) {
            throw new MissingMasterKeyException(missing);
        }
        return new Vault(masters, keys);
    }

    /** A key that all nodes share for ever. Of two that start at once, one makes it. */
    private DataKey lasting(String subject) {
        keys.makeOnce(masters.wrap(DataKey.random(subject)));
        SubjectKey wrapped = Objects.requireNonNull(keys.find(List.of(subject)).get(subject));
        return masters.unwrap(wrapped);
    }

    /** A new key, which is stored nowhere yet. */
    public DataKey random(String subject) {
        return DataKey.random(subject);
    }

    /** Stores a new key in the transaction of this thread: it is there if, and only if, the events are. */
    public void store(DataKey key) {
        keys.add(masters.wrap(key));
    }

    /** Destroys a key in the transaction of this thread. What it has sealed can't be opened any more, by anyone. */
    public void destroy(String subject) {
        keys.destroy(subject);
    }

    /** The keys of these subjects, in one query; one that was destroyed is left out. */
    public Map<String, DataKey> find(Collection<String> subjects) {
        Map<String, DataKey> found = new HashMap<>();
        keys.find(subjects).forEach((subject, key) -> found.put(subject, masters.unwrap(key)));
        return found;
    }

    public Optional<DataKey> find(String subject) {
        return Optional.ofNullable(find(List.of(subject)).get(subject));
    }

    /** The same for the same address in the same team, and for no other. */
    public String addressHash(String teamId, String addressInLowerCase) {
        return addresses.hash(teamId + '\0' + addressInLowerCase);
    }

    /** The same for the same request, and for no other. */
    public String requestHash(String content) {
        return requests.hash(content);
    }

    /** The same for the same secret in the same place, and for no other. */
    public String secretFingerprint(String place, String secret) {
        return secrets.fingerprint(place, secret);
    }

    /** Wraps by the present master key what an earlier one has wrapped, and tells how many that were. */
    int rewrap() {
        int count = 0;
        for (String before : keys.masterKeys()) {
            if (before.equals(masters.present())) {
                continue;
            }
            List<SubjectKey> some = keys.wrappedBy(before, TOGETHER);
            while (!some.isEmpty()) {
                some.forEach(key -> keys.rewrap(masters.wrap(masters.unwrap(key)), before));
                count += some.size();
                some = keys.wrappedBy(before, TOGETHER);
            }
        }
        return count;
    }
}
