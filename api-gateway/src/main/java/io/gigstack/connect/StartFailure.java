package io.gigstack.connect;

import io.gigstack.connect.postgres.DirectoryInUse;
import io.gigstack.connect.postgres.PostgresFailure;
import io.gigstack.connect.privacy.MissingMasterKeyException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;

/** Tells why Connect could not start: in one sentence what an operator can mend, with all there is else. */
final class StartFailure {

    private static final int FAILED = 1;
    private static final int WRONG_SETTING = 2;

    private StartFailure() {}

    /** Who is told to stop while starting fails in many ways that are nobody's concern. */
    static void endWithOneSentence(Runnable start) {
        AtomicBoolean isStopping = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> isStopping.set(true), "notice-stop"));
        try {
            start.run();
        } catch (WrongSetting wrong) {
            System.err.println(wrong.getMessage());
            System.exit(WRONG_SETTING);
        } catch (RuntimeException failed) {
            if (!isStopping.get()) {
                tell(failed);
                System.exit(FAILED);
            }
        }
    }

    private static void tell(RuntimeException failed) {
        causes(failed)
                .map(StartFailure::sentence)
                .filter(sentence -> !sentence.isEmpty())
                .findFirst()
                .ifPresentOrElse(System.err::println, failed::printStackTrace);
    }

    private static Stream<Throwable> causes(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause);
    }

    private static String sentence(Throwable cause) {
        return switch (cause) {
            case DirectoryInUse inUse ->
                inUse.getMessage() + " Stop it first; while it runs, POST /v2/connect/api-keys issues keys.";
            case PostgresFailure postgres -> String.valueOf(postgres.getMessage());
            case PortInUseException port ->
                "The port " + port.getPort()
                        + " is in use: set PORT or CONNECT_ADMIN_PORT to another one, or stop what listens there.";
            case MissingMasterKeyException missing -> String.valueOf(missing.getMessage());
            case SQLException database
            when isOutOfReach(database) -> "The database cannot be reached: " + database.getMessage();
            default -> "";
        };
    }

    /** SQL states of class 08 are lost connections, those of class 28 wrong users, 3D000 is a wrong database. */
    private static boolean isOutOfReach(SQLException failed) {
        String state = String.valueOf(failed.getSQLState());
        return state.startsWith("08") || state.startsWith("28") || state.equals("3D000");
    }
}
