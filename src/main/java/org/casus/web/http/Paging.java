package org.casus.web.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.casus.web.graph.Links;

/**
 * Where a list stands.
 *
 * @param path       path of the list below the root, without query string
 * @param parameters parameters of the list besides page and size
 * @param page       number of the page, from 1
 * @param size       entries on a page
 * @param total      entries of the whole list
 */
public record Paging(String path, Map<String, String> parameters, int page, int size, long total) {

  public static final int SIZE = 25;
  private static final int LARGEST = 200;

  /** Reads {@code page} and {@code size}. */
  public static Paging of(Parameters request, String path, Map<String, String> parameters, long total) {
    return new Paging(path, parameters, request.number("page", 1, 1, 1_000_000), request.number("size", SIZE, 1, LARGEST), total);
  }

  public long offset() {
    return (page - 1L) * size;
  }

  public long pages() {
    return Math.max(1, (total + size - 1) / size);
  }

  public Optional<String> previous() {
    return page > 1 ? Optional.of(url(Math.min(page - 1, pages()))) : Optional.empty();
  }

  public Optional<String> next() {
    return page < pages() ? Optional.of(url(page + 1)) : Optional.empty();
  }

  private String url(long number) {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    if (number > 1) {
      all.put("page", Long.toString(number));
    }
    if (size != SIZE) {
      all.put("size", Integer.toString(size));
    }
    return path + query(all);
  }

  /** The list from its first page, with one parameter changed; null takes it away. */
  public String with(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    if (value == null) {
      all.remove(name);
    } else {
      all.put(name, value);
    }
    return path + query(all);
  }

  /** "?a=b&amp;c=d", or nothing. */
  public static String query(Map<String, String> parameters) {
    return parameters.isEmpty() ? "" : parameters.entrySet().stream().map(e -> e.getKey() + "=" + Links.encode(e.getValue()))
        .collect(Collectors.joining("&", "?", ""));
  }
}
