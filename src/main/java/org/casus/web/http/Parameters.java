package org.casus.web.http;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a request, read strictly: one that is not known, given twice or out of its range is refused with a message
 * that says what there is. An empty value, as forms send it, is no value.
 */
public final class Parameters {

  private final Context request;
  private final List<String> known;

  /** @throws WebFailure 400 when the request has a parameter that is not among {@code known}, or one of them twice */
  public Parameters(Context request, List<String> known) {
    this.request = request;
    this.known = List.copyOf(known);
    for (Map.Entry<String, List<String>> parameter : request.queryParamMap().entrySet()) {
      if (!known.contains(parameter.getKey())) {
        throw WebFailure.badRequest("Unknown parameter: " + parameter.getKey(), known);
      }
      if (parameter.getValue().size() > 1) {
        throw WebFailure.badRequest("Parameter given more than once: " + parameter.getKey(), known);
      }
    }
  }

  public List<String> known() {
    return known;
  }

  public Optional<String> text(String name) {
    return Optional.ofNullable(request.queryParam(name)).map(String::trim).filter(value -> !value.isEmpty());
  }

  /** One of a fixed set of values. */
  public Optional<String> choice(String name, List<String> values) {
    Optional<String> value = text(name);
    value.filter(v -> !values.contains(v)).ifPresent(v -> {
      throw bad(name, v, "it is one of: " + String.join(", ", values));
    });
    return value;
  }

  /** A value of a given form. */
  public Optional<String> matching(String name, String pattern, String form) {
    Optional<String> value = text(name);
    value.filter(v -> !v.matches(pattern)).ifPresent(v -> {
      throw bad(name, v, "it is " + form);
    });
    return value;
  }

  public int number(String name, int otherwise, int min, int max) {
    return text(name).map(value -> {
      try {
        int number = Integer.parseInt(value);
        if (number >= min && number <= max) {
          return number;
        }
      } catch (NumberFormatException e) {
        throw bad(name, value, "it is a whole number");
      }
      throw bad(name, value, "it is a number from " + min + " to " + max);
    }).orElse(otherwise);
  }

  /** The first day of a day, month or year: 2021-04-07, 2021-04, 2021. */
  public Optional<LocalDate> firstDay(String name) {
    return text(name).map(value -> date(name, value, false));
  }

  /** The last day of a day, month or year. */
  public Optional<LocalDate> lastDay(String name) {
    return text(name).map(value -> date(name, value, true));
  }

  private static LocalDate date(String name, String value, boolean last) {
    try {
      if (value.matches("\\d{4}")) {
        return last ? Year.parse(value).atMonth(12).atEndOfMonth() : Year.parse(value).atDay(1);
      }
      if (value.matches("\\d{4}-\\d{2}")) {
        return last ? YearMonth.parse(value).atEndOfMonth() : YearMonth.parse(value).atDay(1);
      }
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw bad(name, value, "it is a day, a month or a year: 2021-04-07, 2021-04 or 2021");
    }
  }

  /** The refusal of a value. @param right what would have been right: "it is a whole number" */
  public static WebFailure bad(String name, String value, String right) {
    return WebFailure.badRequest("Parameter " + name + " cannot be \"" + value + "\": " + right + ".", List.of());
  }
}
