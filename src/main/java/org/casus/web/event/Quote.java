package org.casus.web.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.casus.web.graph.Ref;
import org.casus.web.graph.Row;
import org.casus.web.text.MarkedText;

/**
 * The sentence in which an event is first told.
 *
 * @param text      of the sentence
 * @param begin     first code point of the trigger, counted in the sentence
 * @param end       code point after the trigger
 * @param source    the article, leading to the sentence in it
 * @param publisher empty when not known
 * @param published when the article came out
 */
public record Quote(String text, int begin, int end, Ref source, String publisher, Optional<LocalDate> published) {

  static Quote of(Row row, Ref source) {
    int sentence = offset(row, "sentenceBegin");
    return new Quote(row.text("text"), offset(row, "begin") - sentence, offset(row, "end") - sentence, source,
        row.findText("publisher").orElse(""), row.findDate("date"));
  }

  private static int offset(Row row, String variable) {
    return Math.toIntExact(row.findNumber(variable).orElse(0L));
  }

  /** The sentence with its trigger marked. */
  @JsonIgnore
  public List<MarkedText.Piece> pieces() {
    List<MarkedText.Mark> trigger = end > begin && begin >= 0
        ? List.of(new MarkedText.Mark(begin, end, "trigger", "", "", "")) : List.of();
    return MarkedText.cut(text, 0, trigger);
  }
}
