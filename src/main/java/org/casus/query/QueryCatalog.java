package org.casus.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.model.UsageException;

/** All named queries, by name. */
public final class QueryCatalog {

  private static final String FOLDER = "queries";
  private static final String ENDING = ".rq";

  private final SortedMap<String, NamedQuery> queries;

  private QueryCatalog(SortedMap<String, NamedQuery> queries) {
    this.queries = queries;
  }

  /** The queries of the folder {@code queries/} on the classpath, in a directory or in a jar. */
  public static QueryCatalog load() {
    return load(QueryCatalog.class.getClassLoader());
  }

  static QueryCatalog load(ClassLoader classpath) {
    SortedMap<String, NamedQuery> queries = new TreeMap<>();
    try {
      for (URL folder : Collections.list(classpath.getResources(FOLDER))) {
        if (folder.openConnection() instanceof JarURLConnection connection) {
          // Not the shared file system of that jar: another part of the program may have it open.
          try (FileSystem jar = FileSystems.newFileSystem(Path.of(connection.getJarFileURL().toURI()))) {
            read(jar.getPath("/" + FOLDER), queries);
          }
        } else {
          read(Path.of(folder.toURI()), queries);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    if (queries.isEmpty()) {
      throw new IllegalStateException("no queries on the classpath");
    }
    return new QueryCatalog(queries);
  }

  private static void read(Path folder, SortedMap<String, NamedQuery> queries) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(ENDING)).toList()) {
        String name = file.getFileName().toString();
        name = name.substring(0, name.length() - ENDING.length());
        queries.put(name, QueryHeader.read(name, Files.readString(file)));
      }
    }
  }

  /** In the order of their names. */
  public List<NamedQuery> list() {
    return List.copyOf(queries.values());
  }

  /** @throws UsageException when there is none of that name; it lists those that there are */
  public NamedQuery query(String name) {
    return findQuery(name).orElseThrow(() ->
        new UsageException("no query \"" + name + "\"; there are: " + String.join(", ", queries.keySet())));
  }

  public Optional<NamedQuery> findQuery(String name) {
    return Optional.ofNullable(queries.get(name));
  }

  /** Those of one group together, the largest group first. */
  public static <T> List<List<T>> byGroup(List<T> questions, Function<T, String> group) {
    return questions.stream().collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList())).values().stream()
        .sorted(Comparator.comparing(some -> -some.size())).toList();
  }
}
