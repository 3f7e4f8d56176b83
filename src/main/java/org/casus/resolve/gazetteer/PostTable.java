package org.casus.resolve.gazetteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.casus.model.EntityId;

/** Posts by title, and who held them when. */
public final class PostTable {

  private final Map<EntityId, Post> posts = new TreeMap<>();
  private final Map<String, List<Post>> byTitle = new HashMap<>();
  private final Map<String, List<Post>> byGeneric = new HashMap<>();
  private final Map<EntityId, List<Holding>> byPost = new TreeMap<>();
  private final Map<EntityId, List<Holding>> byPerson = new TreeMap<>();

  void add(Post post) {
    posts.put(post.id(), post);
    index(byTitle, post.name(), post);
    post.titles().forEach(title -> index(byTitle, title, post));
    post.generic().forEach(title -> index(byGeneric, title, post));
  }

  void add(Holding holding) {
    byPost.computeIfAbsent(holding.post(), id -> new ArrayList<>()).add(holding);
    byPerson.computeIfAbsent(holding.person(), id -> new ArrayList<>()).add(holding);
  }

  /** Puts the holdings in order of time; called once, after the last was added. */
  void sort() {
    Comparator<Holding> byTime = Comparator.comparing((Holding h) -> h.from().orElse(h.to().orElse(LocalDate.MIN)))
        .thenComparing(Holding::post).thenComparing(Holding::person);
    byPost.values().forEach(list -> list.sort(byTime));
    byPerson.values().forEach(list -> list.sort(byTime));
  }

  private static void index(Map<String, List<Post>> map, String title, Post post) {
    List<Post> list = map.computeIfAbsent(NameKey.of(title), k -> new ArrayList<>(1));
    if (list.isEmpty() || list.get(list.size() - 1) != post) { // the titles of a post come one after the other
      list.add(post);
    }
  }

  public Optional<Post> findPost(EntityId id) {
    return Optional.ofNullable(posts.get(id));
  }

  public List<Post> listPosts() {
    return List.copyOf(posts.values());
  }

  /** Posts named in full, with country or organization: "US Secretary of State", "NATO Secretary General". */
  public List<Post> findByTitle(String title) {
    return byTitle.getOrDefault(NameKey.of(title), List.of());
  }

  /** Posts by a title as used where country or organization is understood, of whatever country: "prime minister". */
  public List<Post> findByGeneric(String title) {
    return byGeneric.getOrDefault(NameKey.of(title), List.of());
  }

  /** Who held the post, in order of time. */
  public List<Holding> holdingsOf(EntityId post) {
    return List.copyOf(byPost.getOrDefault(post, List.of()));
  }

  /** What the person held, in order of time. */
  public List<Holding> holdingsBy(EntityId person) {
    return List.copyOf(byPerson.getOrDefault(person, List.of()));
  }

  public List<Holding> listHoldings() {
    return byPost.values().stream().flatMap(List::stream).toList();
  }
}
