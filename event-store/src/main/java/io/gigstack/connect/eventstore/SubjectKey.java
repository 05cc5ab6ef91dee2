package io.gigstack.connect.eventstore;

/**
 * The key with which the events seal what is personal or secret of one subject. It is only stored wrapped.
 *
 * @param subject whom it is about, for example a member's id
 * @param masterKey the name of the key that it is wrapped by
 */
@SuppressWarnings("ArrayRecordComponent") // keys are not compared
public record SubjectKey(String subject, String masterKey, byte[] wrapped) {

    @Override
    public String toString() {
        return "SubjectKey of " + subject;
    }
}
