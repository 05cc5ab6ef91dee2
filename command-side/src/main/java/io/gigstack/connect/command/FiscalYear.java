package io.gigstack.connect.command;

import io.gigstack.connect.command.reference.InvalidValue;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.regex.Pattern;

/** When a fiscal year begins: {@code calendar}, or its first day as {@code MM-DD}, a day that every year has. */
public record FiscalYear(String value) {

    public static final FiscalYear CALENDAR = new FiscalYear("calendar");

    private static final Pattern MONTH_AND_DAY = Pattern.compile("[0-9]{2}-[0-9]{2}");

    /** @throws InvalidValue when it is neither */
    public FiscalYear {
        if (!value.equals("calendar") && !isDayOfEveryYear(value)) {
            throw new InvalidValue(
                    "must be \"calendar\", or as MM-DD the day on which it begins, which every year must have:"
                            + " such as 04-06, not 02-29");
        }
    }

    private static boolean isDayOfEveryYear(String value) {
        if (!MONTH_AND_DAY.matcher(value).matches()) {
            return false;
        }
        try {
            return MonthDay.parse("--" + value).isValidYear(2023);
        } catch (DateTimeException notADay) {
            return false;
        }
    }
}
