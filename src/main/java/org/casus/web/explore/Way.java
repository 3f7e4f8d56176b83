package org.casus.web.explore;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.casus.web.event.Dimension;
import org.casus.web.http.Paging;

/**
 * From a selection of events to others: URLs of the same page with something changed.
 *
 * @param path       path of the list below the root
 * @param parameters parameters of the list besides page and size
 */
public record Way(String path, Map<String, String> parameters) {

  /** The selection with one more or another value. */
  public String with(Dimension dimension, String value) {
    return with(dimension.parameter(), value);
  }

  /** The selection with one parameter changed; null takes it away. */
  public String with(String name, String value) {
    return changed(changes -> changes.put(name, value));
  }

  /** The same selection, in a view in which all further steps stay. */
  Way in(String view) {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    all.put("view", view);
    return new Way(path, all);
  }

  /** The list of the selection between two actors. */
  public String between(String acting, String upon) {
    return changed(changes -> {
      changes.put("view", null);
      changes.put(Dimension.INITIATOR.parameter(), acting);
      changes.put(Dimension.TARGET.parameter(), upon);
    });
  }

  /** The selection within a time. */
  public String within(LocalDate from, LocalDate to) {
    return changed(changes -> {
      changes.put("from", from.toString());
      changes.put("to", to.toString());
    });
  }

  /** The list of the events of a type within a time. */
  public String within(String type, LocalDate from, LocalDate to) {
    return changed(changes -> {
      changes.put("view", null);
      changes.put(Dimension.TYPE.parameter(), type);
      changes.put("from", from.toString());
      changes.put("to", to.toString());
    });
  }

  /** The list of the events that fit with one more value. */
  public String listWith(Dimension dimension, String value) {
    return changed(changes -> {
      changes.put("view", null);
      changes.put(dimension.parameter(), value);
    });
  }

  private interface Changing {
    void change(Map<String, String> changes);
  }

  private String changed(Changing changing) {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    changing.change(all);
    all.values().removeIf(value -> value == null);
    return path + Paging.query(all);
  }
}
