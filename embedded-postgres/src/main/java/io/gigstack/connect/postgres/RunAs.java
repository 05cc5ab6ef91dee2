package io.gigstack.connect.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * As whom PostgreSQL is run, which refuses to be root and to create its files as somebody without a name.
 *
 * @param prefix the words before its own command
 * @param heir who gets our files to work with, where it is not ourselves
 */
record RunAs(List<String> prefix, Optional<Owner> heir) {

    /** In a user namespace without a mapping we look like nobody, and the files stay ours. */
    private static final RunAs HIDDEN = new RunAs(List.of("unshare", "-U"), Optional.empty());

    private static final RunAs OURSELVES = new RunAs(List.of(), Optional.empty());

    static RunAs choose(Layout layout) throws IOException {
        var self = Owner.self();
        if (self.isRoot()) {
            return insteadOfRoot(layout);
        }
        if (Files.exists(layout.data()) && Owner.of(layout.data()).uid() != self.uid()) {
            throw new PostgresFailure(layout.data() + " belongs to another user (number "
                    + Owner.of(layout.data()).uid() + "): start Connect as that user, or change the owner with chown.");
        }
        return Owner.hasName(layout.lock()) || !HIDDEN.reaches(layout.directory()) ? OURSELVES : HIDDEN;
    }

    /** What somebody's server was, or lies among somebody's files, is run as that user. */
    private static RunAs insteadOfRoot(Layout layout) throws IOException {
        var exists = Files.exists(layout.data());
        var place = exists ? layout.data() : parentOf(layout);
        var owner = Owner.of(place);
        if (!owner.isRoot() && (exists || Owner.hasName(place))) {
            return handedOver(layout, owner);
        }
        return HIDDEN.reaches(layout.directory()) ? HIDDEN : handedOver(layout, Owner.NOBODY);
    }

    static RunAs handedOver(Layout layout, Owner heir) {
        var ids = List.of("setpriv", "--reuid=" + heir.uid(), "--regid=" + heir.gid(), "--clear-groups");
        var other = new RunAs(ids, Optional.of(heir));
        if (!other.reaches(parentOf(layout))) {
            throw new PostgresFailure("PostgreSQL refuses to run as root, and the user with the number " + heir.uid()
                    + " cannot be used for " + layout.directory()
                    + ": start Connect as an ordinary user, or choose a directory open to that user.");
        }
        return other;
    }

    List<String> command(Object... words) {
        var command = new ArrayList<>(prefix);
        for (var word : words) {
            command.add(word.toString());
        }
        return command;
    }

    /** Hands a file or a whole tree over, so that PostgreSQL finds it to be its own. */
    void own(Path path) throws IOException {
        if (heir.isEmpty()) {
            return;
        }
        try (var tree = Files.walk(path)) {
            for (var entry : (Iterable<Path>) tree::iterator) {
                if (!Owner.of(entry).equals(heir.get())) {
                    heir.get().take(entry);
                }
            }
        }
    }

    boolean reaches(Path directory) {
        if (prefix.isEmpty()) {
            return Files.isExecutable(directory);
        }
        try {
            return Command.run(Path.of("/"), command("test", "-x", directory)).succeeded();
        } catch (IOException e) {
            // unshare or setpriv is not installed.
            return false;
        }
    }

    private static Path parentOf(Layout layout) {
        return Objects.requireNonNull(layout.directory().getParent());
    }
}
