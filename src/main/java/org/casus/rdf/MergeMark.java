package org.casus.rdf;

import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.casus.vocab.Casus;

/** Marks in the graph of events that some mentions were only merged with those of their batch. */
public final class MergeMark {

  private MergeMark() {}

  /**
   * What the graph of events holds beside events while merging is to be done again; new content without it says that it is
   * done.
   */
  public static Model pending(Iris iris) {
    Model mark = ModelFactory.createDefaultModel();
    mark.createResource(iris.eventsGraph()).addLiteral(Casus.mergePending, true);
    return mark;
  }

  /** The caller holds the transaction, if the dataset has any. */
  public static boolean isPending(Dataset dataset, Iris iris) {
    Model events = dataset.getNamedModel(iris.eventsGraph());
    return events.contains(events.createResource(iris.eventsGraph()), Casus.mergePending);
  }
}
