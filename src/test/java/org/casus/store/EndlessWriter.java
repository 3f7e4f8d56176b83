package org.casus.store;

import java.nio.file.Path;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.casus.vocab.Casus;

/** Writes article after article into a store, and says after each one that it is committed, until it is killed. */
public final class EndlessWriter {

  static final int SENTENCES = 40;

  private EndlessWriter() {}

  /** The store's directory, and the number of the first article to write. */
  public static void main(String[] args) {
    try (EventStore store = Tdb2EventStore.open(Path.of(args[0]))) {
      for (int number = Integer.parseInt(args[1]);; number++) {
        String graph = StoreGraphs.articlePrefix(store.baseIri()) + String.format("%016x", number);
        Model article = article(number);
        store.write(data -> GraphReplacement.replace(data, store.baseIri(), graph, article));
        System.out.println(number);
      }
    }
  }

  private static Model article(int number) {
    Model model = ModelFactory.createDefaultModel();
    for (int i = 0; i < SENTENCES; i++) {
      Resource sentence = model.createResource(SampleData.BASE + "id/sentence/" + String.format("%016x-%d", number, i));
      sentence.addProperty(RDF.type, Casus.Sentence);
      sentence.addProperty(Casus.index, Integer.toString(i), XSDDatatype.XSDinteger);
      sentence.addProperty(Casus.text, "Sentence of article no" + number + ".");
    }
    return model;
  }
}
