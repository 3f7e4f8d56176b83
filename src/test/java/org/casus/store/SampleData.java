package org.casus.store;

import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.rdf.model.Resource;

/** The sample graph that tests share, and how to put it into a store. */
public final class SampleData {

  /** The base that the sample is written for. */
  public static final String BASE = StoreSettings.DEFAULT_BASE;

  private SampleData() {}

  /** The sample as a dataset in memory, without a store around it. */
  public static Dataset dataset() {
    Dataset data = DatasetFactory.create();
    RDFParser.create().source(SampleData.class.getResource("/org/casus/sample.trig").toString()).lang(Lang.TRIG).parse(data);
    return data;
  }

  /** Writes all graphs of the sample into a store, graph by graph, in one transaction. */
  public static void fill(EventStore store) {
    Dataset sample = dataset();
    store.write(data -> {
      for (var names = sample.listModelNames(); names.hasNext();) {
        Resource name = names.next();
        GraphReplacement.replace(data, store.baseIri(), name.getURI(), sample.getNamedModel(name));
      }
    });
  }
}
