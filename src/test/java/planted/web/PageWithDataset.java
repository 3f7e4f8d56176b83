package planted.web;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;

/** Breaks a rule of the architecture on purpose. */
class PageWithDataset {
  final DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
}
