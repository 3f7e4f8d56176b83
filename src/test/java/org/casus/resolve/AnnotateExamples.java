package org.casus.resolve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.casus.model.AnnotatedArticle;
import org.casus.model.Article;
import org.casus.nlp.SharedAnnotator;
import org.casus.resolve.lexicon.ActorLexicon;

/**
 * Annotates the texts of the tests of this package with CoreNLP and stores the result beside them; run it after a change of a
 * text.
 */
final class AnnotateExamples {

  private static final Path FOLDER = Path.of("src/test/resources/org/casus/resolve");

  private AnnotateExamples() {}

  public static void main(String[] arguments) throws IOException {
    Map<String, AnnotatedArticle> stories = new LinkedHashMap<>();
    ResolutionExamples.read().forEach(example -> stories.put(example.name(), SharedAnnotator.get().annotate(example.article())));
    Files.writeString(FOLDER.resolve("examples.tsv"), StoredAnnotations.write(stories));
    Map<String, AnnotatedArticle> nouns = new LinkedHashMap<>();
    ActorLexicon.load().list().forEach(noun -> nouns.put(noun.kind() + " " + noun.noun(),
        SharedAnnotator.get().annotate(Article.ofText(noun.example(), Optional.empty()))));
    Files.writeString(FOLDER.resolve("actors.tsv"), StoredAnnotations.write(nouns));
    Map<String, AnnotatedArticle> offices = new LinkedHashMap<>();
    OfficeMentions.read().forEach(mention -> offices.put(mention.name(), SharedAnnotator.get().annotate(mention.article())));
    Files.writeString(FOLDER.resolve("offices.tsv"), StoredAnnotations.write(offices));
  }
}
