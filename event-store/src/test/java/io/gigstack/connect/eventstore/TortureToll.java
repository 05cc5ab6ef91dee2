package io.gigstack.connect.eventstore;

/** How often something was done to those who write and read. */
record TortureToll(
        int sessionsKilled,
        int sessionsKilledInBatch,
        int listenersKilled,
        int answersCut,
        int processesKilled,
        int processesFrozen,
        int transactionsOfStranger) {}
