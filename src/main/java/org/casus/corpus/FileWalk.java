package org.casus.corpus;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;
import org.casus.model.Issue;

/**
 * The files under some paths, depth first, each folder in the order of its names. Only one folder's names for each level are
 * held. Symbolic links are followed; a folder that was entered before, by whatever path, is not entered again, so that links
 * in a circle end.
 */
final class FileWalk implements Iterator<Path> {

  private static final Comparator<Path> BY_NAME = Comparator.comparing(path -> path.getFileName().toString());

  private final Deque<Iterator<Path>> levels = new ArrayDeque<>();
  private final Set<Path> entered = new HashSet<>();
  private final Consumer<Issue> issues;
  private Path next;

  FileWalk(List<Path> paths, Consumer<Issue> issues) {
    this.issues = issues;
    levels.push(paths.iterator());
  }

  @Override
  public boolean hasNext() {
    while (next == null && !levels.isEmpty()) {
      if (!levels.peek().hasNext()) {
        levels.pop();
        continue;
      }
      // What the user names is read whatever it is, a pipe for instance; in a folder only regular files are.
      boolean named = levels.size() == 1;
      Path path = levels.peek().next();
      if (named && path.equals(ArticleReader.STDIN)) {
        next = path;
      } else if (Files.isDirectory(path)) {
        enter(path);
      } else if (named || Files.isRegularFile(path)) {
        next = path;
      } else {
        issues.accept(new Issue(path.toString(), Issue.Kind.UNREADABLE,
            Files.isSymbolicLink(path) ? "the symbolic link leads nowhere" : "not a regular file"));
      }
    }
    return next != null;
  }

  @Override
  public Path next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Path path = next;
    next = null;
    return path;
  }

  private void enter(Path folder) {
    try {
      if (!entered.add(folder.toRealPath())) {
        return;
      }
      List<Path> names = new ArrayList<>();
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, FileWalk::isWanted)) {
        entries.forEach(names::add);
      }
      names.sort(BY_NAME);
      levels.push(names.iterator());
    } catch (IOException | DirectoryIteratorException e) {
      issues.accept(new Issue(folder.toString(), Issue.Kind.UNREADABLE, reason(e)));
    }
  }

  private static boolean isWanted(Path path) {
    String name = path.getFileName().toString();
    return !name.startsWith(".") && !name.equalsIgnoreCase("README.md");
  }

  /** Why a file could not be read, for people. */
  static String reason(Exception e) {
    if (e instanceof AccessDeniedException) {
      return "no permission to read it";
    }
    if (e instanceof FileSystemException f && f.getReason() != null) {
      return f.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
