package org.casus.nlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.casus.model.AnnotatedArticle;
import org.casus.model.Article;
import org.casus.model.Sentence;
import org.casus.model.Span;
import org.casus.model.Token;

/**
 * Annotates articles with CoreNLP: tokenizer, sentence splitter, tagger, lemmatizer, three CRF name finders, neural
 * dependency parser, SUTime. Loading takes some seconds and about 1.5 GB; one instance serves any number of threads.
 */
public final class CoreNlpAnnotator {

  /** A longer sentence is a table or a list without full stops: parsing it would cost much and give nothing. */
  private static final int LONGEST_PARSED_SENTENCE = 150;

  private final StanfordCoreNLP pipeline;
  private final TimexAnnotator times;

  private CoreNlpAnnotator(StanfordCoreNLP pipeline, TimexAnnotator times) {
    this.pipeline = pipeline;
    this.times = times;
  }

  /** Loads the English models from the class path. */
  public static CoreNlpAnnotator load() {
    Properties settings = new Properties();
    settings.setProperty("annotators", "tokenize,dateline,pos,lemma,ner,depparse");
    settings.setProperty("customAnnotatorClass.dateline", DatelineAnnotator.class.getName());
    settings.setProperty("tokenize.options", "untokenizable=noneKeep");
    settings.setProperty("ssplit.newlineIsSentenceBreak", "two");
    settings.setProperty("ner.applyFineGrained", "false");
    settings.setProperty("ner.buildEntityMentions", "false");
    settings.setProperty("ner.useSUTime", "false");
    settings.setProperty("ner.maxlen", Integer.toString(4 * LONGEST_PARSED_SENTENCE));
    settings.setProperty("threads", "1");
    return new CoreNlpAnnotator(new StanfordCoreNLP(settings), new TimexAnnotator());
  }

  /** Annotates one article. The result depends on the article alone. */
  public AnnotatedArticle annotate(Article article) {
    Annotation document = new Annotation(article.text());
    pipeline.annotate(document);
    List<CoreMap> coreSentences = document.get(CoreAnnotations.SentencesAnnotation.class);
    List<Sentence> parts = new ArrayList<>(coreSentences.size());
    for (CoreMap sentence : coreSentences) {
      parts.add(toSentence(parts.size(), sentence));
    }
    List<Sentence> sentences = new ArrayList<>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      boolean dateline = coreSentences.get(i).containsKey(DatelineAnnotator.IsDateline.class);
      Sentence whole = dateline ? joined(parts.get(i), parts.get(++i)) : parts.get(i);
      sentences.add(new Sentence(sentences.size(), whole.span(), whole.tokens()));
    }
    return new AnnotatedArticle(article, sentences, times.annotate(article, coreSentences, parts));
  }

  /** A sentence with its dateline, which was parsed apart, hung on its root as "dep". */
  private static Sentence joined(Sentence dateline, Sentence sentence) {
    int shift = dateline.tokens().size();
    int root = shift + sentence.tokens().stream().filter(token -> token.head() < 0).findFirst().orElseThrow().index();
    List<Token> tokens = new ArrayList<>();
    for (Token token : dateline.tokens()) {
      tokens.add(token.head() < 0 ? hung(token, token.index(), root, "dep") : token);
    }
    for (Token token : sentence.tokens()) {
      tokens.add(hung(token, token.index() + shift, token.head() < 0 ? -1 : token.head() + shift, token.relation()));
    }
    return new Sentence(dateline.index(), dateline.span().union(sentence.span()), tokens);
  }

  private static Token hung(Token token, int index, int head, String relation) {
    return new Token(index, token.span(), token.word(), token.lemma(), token.pos(), token.ner(), head, relation);
  }

  private static Sentence toSentence(int index, CoreMap sentence) {
    List<CoreLabel> labels = sentence.get(CoreAnnotations.TokensAnnotation.class);
    int[] heads = new int[labels.size()];
    String[] relations = new String[labels.size()];
    readTree(sentence.get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class), heads, relations);
    List<Token> tokens = new ArrayList<>(labels.size());
    for (int i = 0; i < labels.size(); i++) {
      CoreLabel label = labels.get(i);
      String ner = label.ner() == null ? "O" : label.ner();
      String lemma = label.tag().startsWith("NNP") ? label.lemma() : label.lemma().toLowerCase(Locale.ROOT);
      tokens.add(new Token(i, new Span(label.beginPosition(), label.endPosition()), label.word(), lemma, label.tag(), ner,
          heads[i], relations[i]));
    }
    Span span = new Span(tokens.get(0).span().begin(), tokens.get(tokens.size() - 1).span().end());
    return new Sentence(index, span, tokens);
  }

  /** Fills in head and relation of each token; a token that the parser left out hangs on the root as "dep". */
  private static void readTree(SemanticGraph tree, int[] heads, String[] relations) {
    Arrays.fill(heads, Integer.MIN_VALUE);
    int root = -1;
    if (tree != null) {
      for (IndexedWord word : tree.getRoots()) {
        root = root < 0 ? word.index() - 1 : root;
        heads[word.index() - 1] = word.index() - 1 == root ? -1 : root;
        relations[word.index() - 1] = word.index() - 1 == root ? "root" : "dep";
      }
      tree.edgeIterable().forEach(edge -> {
        heads[edge.getDependent().index() - 1] = edge.getGovernor().index() - 1;
        relations[edge.getDependent().index() - 1] = edge.getRelation().toString();
      });
    }
    root = Math.max(root, 0);
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == Integer.MIN_VALUE) {
        heads[i] = i == root ? -1 : root;
        relations[i] = i == root ? "root" : "dep";
      }
    }
  }
}
