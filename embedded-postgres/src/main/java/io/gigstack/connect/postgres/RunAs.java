package io.gigstack.connect.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How PostgreSQL, which refuses to run as root, is run: as whom, and by which words before its own command. */
record RunAs(List<String> prefix, int uid, int gid) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    static RunAs choose(Layout layout) throws IOException {
        var self = (int) new UnixSystem().getUid();
        var owner = Files.exists(layout.data()) ? idOf("uid", layout.data()) : self;
        if (self != ROOT) {
            if (owner != self) {
                throw new PostgresFailure(layout.data() + " belongs to the user with id " + owner
                        + ": start Connect as that user, or give the files away with chown.");
            }
            return new RunAs(List.of(), self, self);
        }
        if (owner == ROOT) {
            var hidden = hiddenRoot();
            return hidden.reaches(layout.directory()) ? hidden : handedOver(layout, NOBODY, NOBODY);
        }
        return handedOver(layout, owner, idOf("gid", layout.data()));
    }

    /** In a user namespace without a mapping root looks like nobody, and the files stay root's. */
    private static RunAs hiddenRoot() {
        return new RunAs(List.of("unshare", "-U"), ROOT, ROOT);
    }

    /** The files are another user's, or will be: a server once run this way stays with it. */
    static RunAs handedOver(Layout layout, int uid, int gid) {
        var other = new RunAs(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"), uid, gid);
        if (!other.reaches(Objects.requireNonNull(layout.directory().getParent()))) {
            throw new PostgresFailure("PostgreSQL refuses to run as root, and the user with id " + uid
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
        if (prefix.isEmpty() || uid == ROOT) {
            return;
        }
        try (var tree = Files.walk(path)) {
            for (var entry : (Iterable<Path>) tree::iterator) {
                if (idOf("uid", entry) != uid) {
                    Files.setAttribute(entry, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                    Files.setAttribute(entry, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
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

    private static int idOf(String kind, Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:" + kind, LinkOption.NOFOLLOW_LINKS);
    }
}
