package io.gigstack.connect.terminal;

/** Something can't be done, and the message says why in one sentence. */
class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1;

    Trouble(String message) {
        super(message);
    }

    /** What the process ends with. */
    int status() {
        return 1;
    }

    /** What was typed can't be understood. */
    static final class WrongUsage extends Trouble {

        private static final long serialVersionUID = 1;

        WrongUsage(String message) {
            super(message);
        }

        @Override
        int status() {
            return 2;
        }
    }

    /** The service is not there, or does not answer for the moment. */
    static final class Away extends Trouble {

        private static final long serialVersionUID = 1;

        Away(String message) {
            super(message);
        }
    }

    /** The service refuses what is asked, as things are. */
    static final class Refused extends Trouble {

        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }
}
