package org.casus.eval;

import edu.stanford.nlp.coref.CorefCoreAnnotations.CorefChainAnnotation;
import edu.stanford.nlp.coref.data.CorefChain;
import edu.stanford.nlp.coref.data.CorefChain.CorefMention;
import edu.stanford.nlp.ling.CoreAnnotations.SentencesAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.CorefAnnotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.casus.eval.Alignment.Candidate;
import org.casus.eval.Alignment.Pair;
import org.casus.exchange.AnnotatedDocument;
import org.casus.exchange.AnnotatedDocument.Thing;
import org.casus.exchange.AnnotatedDocument.ThingMention;
import org.casus.exchange.AnnotatedDocuments;
import org.casus.exchange.Range;
import org.casus.extract.RuleExtractor;
import org.casus.model.AnnotatedArticle;
import org.casus.model.Article;
import org.casus.model.CodePoints;
import org.casus.model.Entity;
import org.casus.model.EntityMention;
import org.casus.model.Extraction;
import org.casus.model.Reading;
import org.casus.nlp.CoreNlpAnnotator;
import org.casus.resolve.EntityResolver;

/**
 * Coreference of entities beside CoreNLP's own, on the same gold mentions and the same machine: which mentions of an article
 * are one thing, and how long it takes once tokens, names and parses are there. Casus's time is that of all of resolution,
 * names, linking and places included; CoreNLP's that of its {@code coref} annotator alone. Three passes over the articles, the
 * fastest counts.
 *
 * <pre>mvn -o test-compile
 * java -Xmx6g -cp target/test-classes:target/classes:$(cat target/classpath.txt) org.casus.eval.CoreferenceBench meantime.jsonl
 * [statistical|fastneural]</pre>
 */
public final class CoreferenceBench {

  private static final int PASSES = 3;

  /** A stretch of a text that a system takes for a mention, and for what. */
  private record Found(Range range, String thing) {}

  /** What one system makes of one article. */
  private interface Reader {
    List<Found> read(int article);
  }

  private final List<AnnotatedDocument> gold;
  private final List<Map<String, String>> keys = new ArrayList<>();

  private CoreferenceBench(List<AnnotatedDocument> gold) {
    this.gold = gold;
    gold.forEach(document -> keys.add(key(document)));
  }

  public static void main(String[] args) {
    List<AnnotatedDocument> gold = List.copyOf(AnnotatedDocuments.read(Path.of(args[0])).values());
    CoreferenceBench bench = new CoreferenceBench(gold);
    System.out.printf(Locale.ROOT, "%d articles, %d gold mentions%n%-12s %8s %8s %8s %8s %8s %9s%n", gold.size(),
        bench.keys.stream().mapToInt(Map::size).sum(), "", "found", "MUC", "B3", "CEAFe", "CoNLL", "seconds");
    bench.run("Casus", ofCasus(gold));
    bench.run("CoreNLP", ofCoreNlp(gold, args.length > 1 ? args[1] : "statistical"));
  }

  private void run(String name, Reader system) {
    double fastest = Double.MAX_VALUE;
    List<List<Found>> found = new ArrayList<>();
    for (int pass = 0; pass < PASSES; pass++) {
      found.clear();
      long start = System.nanoTime();
      for (int i = 0; i < gold.size(); i++) {
        found.add(system.read(i));
      }
      fastest = Math.min(fastest, (System.nanoTime() - start) / 1e9);
    }
    Counts counts = new Counts();
    int aligned = 0;
    for (int i = 0; i < gold.size(); i++) {
      Map<String, String> response = response(keys.get(i), found.get(i));
      aligned += (int) response.values().stream().filter(thing -> !thing.startsWith("not found")).count();
      Clustering.count(counts, "", keys.get(i), response);
    }
    List<Double> f1 = Clustering.MEASURES.stream().map(measure -> 100 * Measure.prf(measure, measure).values(counts)[2]).toList();
    System.out.printf(Locale.ROOT, "%-12s %8d %8.1f %8.1f %8.1f %8.1f %9.2f%n", name, aligned, f1.get(0), f1.get(1), f1.get(2),
        f1.stream().mapToDouble(Double::doubleValue).average().orElseThrow(), fastest);
  }

  private static Map<String, String> key(AnnotatedDocument document) {
    Map<String, String> key = new TreeMap<>();
    for (Thing thing : document.entities().orElse(List.of())) {
      for (ThingMention mention : thing.mentions()) {
        key.putIfAbsent(mention.range().begin() + " " + mention.range().end(), thing.id());
      }
    }
    return key;
  }

  /** Each gold mention takes the thing of the stretch that covers it best, each stretch once; without one it stands alone. */
  private static Map<String, String> response(Map<String, String> key, List<Found> found) {
    List<String> mentions = List.copyOf(key.keySet());
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      String[] ends = mentions.get(i).split(" ");
      Range range = new Range(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
      for (int j = 0; j < found.size(); j++) {
        Range other = found.get(j).range();
        int common = Math.min(range.end(), other.end()) - Math.max(range.begin(), other.begin());
        if (common > 0) {
          candidates.add(new Candidate((double) common / (range.end() - range.begin() + other.end() - other.begin() - common),
              common, i, j));
        }
      }
    }
    Map<String, String> response = new HashMap<>();
    mentions.forEach(mention -> response.put(mention, "not found " + mention));
    for (Pair pair : Alignment.greedy(candidates)) {
      response.put(mentions.get(pair.gold()), found.get(pair.predicted()).thing());
    }
    return response;
  }

  private static Reader ofCasus(List<AnnotatedDocument> gold) {
    CoreNlpAnnotator annotator = CoreNlpAnnotator.load();
    RuleExtractor extractor = RuleExtractor.load();
    EntityResolver resolver = EntityResolver.load();
    List<AnnotatedArticle> articles = gold.stream().map(document -> annotator.annotate(
        Article.ofText(document.text().orElseThrow(), Optional.ofNullable(document.values().get("date")).map(LocalDate::parse))))
        .toList();
    List<Extraction> extractions = articles.stream().map(extractor::extract).toList();
    return i -> {
      Reading reading = resolver.resolve(articles.get(i), extractions.get(i));
      CodePoints points = new CodePoints(reading.article().text());
      List<Found> found = new ArrayList<>();
      Set<Range> met = new HashSet<>();
      for (Entity entity : reading.entities()) {
        for (EntityMention mention : entity.mentions()) {
          Range range = new Range(points.ofUtf16(mention.span().begin()), points.ofUtf16(mention.span().end()));
          if (met.add(range)) {
            found.add(new Found(range, entity.id().value()));
          }
        }
      }
      return found;
    };
  }

  private static Reader ofCoreNlp(List<AnnotatedDocument> gold, String algorithm) {
    Properties settings = new Properties();
    settings.setProperty("annotators", "tokenize,pos,lemma,ner,depparse");
    settings.setProperty("ssplit.newlineIsSentenceBreak", "two");
    settings.setProperty("ner.useSUTime", "false");
    settings.setProperty("coref.algorithm", algorithm);
    settings.setProperty("coref.md.type", "dep");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(settings);
    CorefAnnotator coreference = new CorefAnnotator(settings);
    List<Annotation> articles = new ArrayList<>();
    for (AnnotatedDocument document : gold) {
      Annotation article = new Annotation(document.text().orElseThrow());
      pipeline.annotate(article);
      articles.add(article);
    }
    return i -> {
      Annotation article = articles.get(i).copy();
      coreference.annotate(article);
      CodePoints points = new CodePoints(gold.get(i).text().orElseThrow());
      Map<Range, Found> found = new LinkedHashMap<>();
      for (CorefChain chain : article.get(CorefChainAnnotation.class).values()) {
        for (CorefMention mention : chain.getMentionsInTextualOrder()) {
          List<CoreLabel> tokens = article.get(SentencesAnnotation.class).get(mention.sentNum - 1).get(TokensAnnotation.class);
          Range range = new Range(points.ofUtf16(tokens.get(mention.startIndex - 1).beginPosition()),
              points.ofUtf16(tokens.get(mention.endIndex - 2).endPosition()));
          found.putIfAbsent(range, new Found(range, "chain " + chain.getChainID()));
        }
      }
      return List.copyOf(found.values());
    };
  }
}
