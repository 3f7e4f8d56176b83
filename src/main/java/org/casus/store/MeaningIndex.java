package org.casus.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.casus.vocab.Casus;

/**
 * The sentences that tell of events, by what they mean: vectors in a folder of their own beside the store, which say of which
 * version of the store they are. For all threads; it stays as it was opened, also when the store changes.
 */
public final class MeaningIndex implements AutoCloseable {

  private static final String SENTENCES = """
      SELECT DISTINCT ?sentence ?text { ?mention <%1$sreports> ?event ; <%1$sinSentence> ?sentence . ?sentence <%1$stext> ?text }
      ORDER BY ?sentence""".formatted(Casus.NS);
  private static final String VERSION = "casus.version";
  private static final String SENTENCE = "sentence";
  private static final String MEANING = "meaning";
  private static final int REPORT_EVERY = 100;

  private final Function<String, float[]> embedder;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private MeaningIndex(Function<String, float[]> embedder, DirectoryReader reader) {
    this.embedder = embedder;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
  }

  /**
   * Opens the index of a store; one that is missing, or of another version of the store, is made anew, which takes some
   * milliseconds a sentence.
   *
   * @param folder   where it is kept
   * @param embedder gives a vector of length 1 for a sentence, always of as many numbers, and always the same
   */
  public static MeaningIndex open(EventStore store, Path folder, Function<String, float[]> embedder, IndexProgress progress) {
    try {
      Directory files = FSDirectory.open(folder);
      if (!DirectoryReader.indexExists(files) || !version(files).equals(store.version())) {
        make(store, files, embedder, progress);
      }
      return new MeaningIndex(embedder, DirectoryReader.open(files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String version(Directory files) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(files)) {
      return reader.getIndexCommit().getUserData().getOrDefault(VERSION, "");
    }
  }

  /** In one commit: until then the old one stays, so an attempt that breaks off is made again. */
  private static void make(EventStore store, Directory files, Function<String, float[]> embedder, IndexProgress progress) {
    store.read(data -> {
      try (IndexWriter writer = new IndexWriter(files, new IndexWriterConfig().setOpenMode(IndexWriterConfig.OpenMode.CREATE));
          QueryExecution execution = QueryExecution.dataset(data).query(SENTENCES).build()) {
        long done = 0;
        for (ResultSet sentences = execution.execSelect(); sentences.hasNext();) {
          writer.addDocument(document(sentences.next(), embedder));
          if (++done % REPORT_EVERY == 0) {
            progress.indexed(done);
          }
        }
        writer.setLiveCommitData(Map.of(VERSION, store.version()).entrySet());
        writer.commit();
        progress.indexed(done);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return null;
    });
  }

  private static Document document(QuerySolution row, Function<String, float[]> embedder) {
    Document document = new Document();
    document.add(new StoredField(SENTENCE, row.getResource("sentence").getURI()));
    document.add(new KnnFloatVectorField(MEANING, embedder.apply(row.getLiteral("text").getString()),
        VectorSimilarityFunction.COSINE));
    return document;
  }

  /** The IRIs of the sentences that mean something like {@code words}, the likest first. */
  public List<String> nearest(String words, int most) {
    try {
      List<String> sentences = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(new KnnFloatVectorQuery(MEANING, embedder.apply(words), most), most).scoreDocs) {
        sentences.add(searcher.storedFields().document(hit.doc).get(SENTENCE));
      }
      return sentences;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      IOUtils.close(reader, reader.directory());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
