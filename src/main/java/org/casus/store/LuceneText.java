package org.casus.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.casus.vocab.Casus;

/**
 * The text index: names, aliases, event labels, headlines and texts, each in a field of its own, as English words without
 * their endings. The index carries the version of the content that it indexes, committed together with it.
 */
final class LuceneText extends TextIndexLucene {

  private static final String VERSION = "casus.content";
  private static final int REPORT_EVERY = 10_000;

  LuceneText(Directory directory) {
    super(directory, config());
  }

  private static TextIndexConfig config() {
    EntityDefinition fields = new EntityDefinition("iri", "name", "graph", SKOS.prefLabel.asNode());
    fields.set("alias", SKOS.altLabel.asNode());
    fields.set("label", RDFS.label.asNode());
    fields.set("title", DCTerms.title.asNode());
    fields.set("text", Casus.text.asNode());
    fields.setLangField("lang");
    fields.setUidField("uid");
    TextIndexConfig config = new TextIndexConfig(fields);
    config.setAnalyzer(TextAnalysis.analyzer());
    config.setValueStored(true);
    return config;
  }

  /** The version that the committed index belongs to; empty for a new index. */
  String version() {
    Iterable<Map.Entry<String, String>> data = getIndexWriter().getLiveCommitData();
    if (data != null) {
      for (Map.Entry<String, String> entry : data) {
        if (entry.getKey().equals(VERSION)) {
          return entry.getValue();
        }
      }
    }
    return "";
  }

  /** The next commit will be that of {@code version}. */
  void belongsTo(String version) {
    getIndexWriter().setLiveCommitData(Map.of(VERSION, version).entrySet());
  }

  /** Replaces the whole index by that of {@code quads}, in one commit: until then the old one stays. */
  void rebuild(DatasetGraph quads, String version, IndexProgress progress) {
    IndexWriter writer = getIndexWriter();
    try {
      writer.deleteAll();
      long done = 0;
      for (Node property : List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), RDFS.label.asNode(), DCTerms.title.asNode(),
          Casus.text.asNode())) {
        for (Iterator<Quad> texts = quads.find(Node.ANY, Node.ANY, property, Node.ANY); texts.hasNext();) {
          Entity entity = TextQueryFuncs.entityFromQuad(getDocDef(), texts.next());
          if (entity != null) {
            addEntity(entity);
            if (++done % REPORT_EVERY == 0) {
              progress.indexed(done);
            }
          }
        }
      }
      belongsTo(version);
      writer.commit();
      progress.indexed(done);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
