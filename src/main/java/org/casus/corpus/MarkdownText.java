package org.casus.corpus;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * The words of a Markdown text: paragraphs, headings and list items with a blank line between them, links and emphasis
 * reduced to their text, without images and raw HTML. Lines broken within a paragraph are joined.
 */
final class MarkdownText {

  private static final Parser PARSER = Parser.builder().build();

  private MarkdownText() {}

  static String of(String markdown) {
    Words words = new Words();
    PARSER.parse(markdown).accept(words);
    return words.text.toString();
  }

  private static final class Words extends AbstractVisitor {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void visit(Paragraph paragraph) {
      block(paragraph);
    }

    @Override
    public void visit(Heading heading) {
      block(heading);
    }

    @Override
    public void visit(FencedCodeBlock code) {
      begin();
      text.append(code.getLiteral().strip());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      begin();
      text.append(code.getLiteral().strip());
    }

    @Override
    public void visit(Text node) {
      text.append(node.getLiteral());
    }

    @Override
    public void visit(Code code) {
      text.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
      text.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
      text.append('\n');
    }

    @Override
    public void visit(Image image) {
      // Its description is not said by the article.
    }

    @Override
    public void visit(HtmlInline html) {
      // Only the tag; the words between tags are text nodes.
    }

    @Override
    public void visit(HtmlBlock html) {
      begin();
      text.append(HtmlText.ofFragment(html.getLiteral()));
    }

    private void block(Block block) {
      int before = text.length();
      begin();
      int begin = text.length();
      visitChildren(block);
      if (text.length() == begin) {
        text.setLength(before);
      }
    }

    private void begin() {
      if (!text.isEmpty()) {
        text.append("\n\n");
      }
    }
  }
}
