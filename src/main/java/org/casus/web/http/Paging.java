package org.casus.web.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.casus.web.graph.Links;

/**
 * Where a list stands. The way on is a cursor, the name of the last entry that was seen: whatever is added to the list before
 * it or behind it, nothing is shown twice and nothing is left out.
 *
 * @param path       path of the list below the root, without query string
 * @param parameters parameters of the list besides page, after and size
 * @param page       number of the page, from 1
 * @param size       entries on a page
 * @param total      entries of the whole list
 * @param after      the entry after which the page begins; empty when it is told by its number
 * @param last       the last entry of the page, when others follow
 */
public record Paging(String path, Map<String, String> parameters, int page, int size, long total, Optional<String> after,
                     Optional<String> last) {

  public static final int SIZE = 25;
  /** The parameters that {@link #of} reads. */
  public static final List<String> NAMES = List.of("page", "after", "size");
  private static final int LARGEST = 200;

  /** By number of page only. */
  public Paging(String path, Map<String, String> parameters, int page, int size, long total) {
    this(path, parameters, page, size, total, Optional.empty(), Optional.empty());
  }

  /** A piece of a list, and where it stands. */
  public record Part<T>(List<T> entries, Paging paging) {}

  /** Reads {@code page} or {@code after}, and {@code size}. */
  public static Paging of(Parameters request, String path, Map<String, String> parameters, long total) {
    Optional<String> after = request.text("after");
    if (after.isPresent() && request.text("page").isPresent()) {
      throw WebFailure.badRequest("A list goes on by page or after an entry, not by both.", request.known());
    }
    return new Paging(path, parameters, request.number("page", 1, 1, 1_000_000), request.number("size", SIZE, 1, LARGEST), total,
        after,
        Optional.empty());
  }

  /**
   * The entries of this page.
   *
   * @param id what an entry is called in a cursor; no two entries are called the same
   * @throws WebFailure 410 when the list has lost the entry after which it should go on
   */
  public <T> Part<T> part(List<T> all, Function<T, String> id) {
    int from = (int) Math.min(after.map(entry -> 1L + position(all, id, entry)).orElseGet(this::offset), all.size());
    int to = Math.min(from + size, all.size());
    Optional<String> end = to > from && to < all.size() ? Optional.of(id.apply(all.get(to - 1))) : Optional.empty();
    int number = after.isPresent() ? from / size + 1 : page;
    return new Part<>(List.copyOf(all.subList(from, to)), new Paging(path, parameters, number, size, all.size(), after, end));
  }

  private static <T> int position(List<T> all, Function<T, String> id, String entry) {
    for (int i = 0; i < all.size(); i++) {
      if (id.apply(all.get(i)).equals(entry)) {
        return i;
      }
    }
    throw new WebFailure(410, "Gone", "The list no longer has " + entry + ", after which it should go on; begin it again.",
        List.of());
  }

  public long offset() {
    return (page - 1L) * size;
  }

  public long pages() {
    return Math.max(1, (total + size - 1) / size);
  }

  /** The URL of the page before this one. */
  @JsonProperty("previous")
  public Optional<String> previous() {
    return page > 1 ? Optional.of(url("page", Math.min(page - 1, pages()) == 1 ? "" : Long.toString(Math.min(page - 1, pages()))))
        : Optional.empty();
  }

  /** The URL of the page after this one. */
  @JsonProperty("next")
  public Optional<String> next() {
    return last.map(entry -> url("after", entry)).or(() -> page < pages() && after.isEmpty()
        ? Optional.of(url("page", Integer.toString(page + 1))) : Optional.empty());
  }

  private String url(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    if (!value.isEmpty()) {
      all.put(name, value);
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
