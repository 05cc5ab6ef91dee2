package io.gigstack.connect.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** A user of the system with its group, as files know them. */
record Owner(int uid, int gid) {

    static final Owner NOBODY = new Owner(65534, 65534);

    static Owner self() {
        var system = new UnixSystem();
        return new Owner((int) system.getUid(), (int) system.getGid());
    }

    static Owner of(Path path) throws IOException {

        var uid = (int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        var gid = (int) Files.getAttribute(path, "unix:gid", LinkOption.NOFOLLOW_LINKS);
        return new Owner(uid, gid);
    }

    boolean isRoot() {
        return uid == 0;
    }

    void take(Path path) throws IOException {
        Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
    }

    /** A user without an entry in the user database goes by the number. */
    static boolean hasName(Path path) throws IOException {
        return !Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).getName().matches("\\d+");
    }
}
