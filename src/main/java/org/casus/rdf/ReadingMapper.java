package org.casus.rdf;

import java.util.Collection;
import org.apache.jena.rdf.model.Model;
import org.casus.model.Entity;
import org.casus.model.Reading;

/**
 * From what was read in one article to the graph of that article. The graph has everything that merging needs, so that
 * {@link ReportReader} can read it back. Safe for use by several threads.
 */
public final class ReadingMapper {

  private final Iris iris;
  private final Run run;
  private final EntityMapper entities;

  /** A mapper that names this program, in its version and with its data files, as what read the articles. */
  public ReadingMapper(Iris iris) {
    this(iris, Run.current(), States.load());
  }

  public ReadingMapper(Iris iris, Run run, States states) {
    this.iris = iris;
    this.run = run;
    this.entities = new EntityMapper(iris, states);
  }

  /** Article, sentences and all mentions: the content of {@link Iris#articleGraph}. */
  public Model articleGraph(Reading reading) {
    ArticleWords words = new ArticleWords(iris, reading);
    new ArticleGraph(words, iris, reading).describe(run);
    EventMentionGraph mentions = new EventMentionGraph(words, iris);
    reading.events().forEach(mentions::describe);
    return words.model();
  }

  /** Descriptions of entities without their mentions: part of the content of {@link Iris#entitiesGraph}. */
  public Model entityGraph(Collection<Entity> described) {
    return entities.graph(described);
  }
}
