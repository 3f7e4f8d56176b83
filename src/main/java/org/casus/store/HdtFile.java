package org.casus.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.jena.atlas.io.IOX;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.lang.IteratorParsers;
import org.apache.jena.vocabulary.DCTerms;
import org.rdfhdt.hdt.exceptions.ParserException;
import org.rdfhdt.hdt.hdt.HDT;
import org.rdfhdt.hdt.hdt.HDTManager;
import org.rdfhdt.hdt.options.HDTOptions;
import org.rdfhdt.hdt.options.HDTOptionsKeys;
import org.rdfhdt.hdt.triples.TripleString;

/** Triples as HDT, which is small and can be asked as it is. It is built in a folder of its own, not in memory. */
final class HdtFile {

  private HdtFile() {}

  /** @param lines N-Triples @param name IRI of the whole, of which the header speaks */
  static void write(InputStream lines, String name, OutputStream out) throws IOException {
    Path folder = Files.createTempDirectory("casus-hdt");
    Path whole = folder.resolve("whole.hdt");
    HDTOptions options = HDTOptions.of(HDTOptionsKeys.LOADER_DISK_LOCATION_KEY, folder.resolve("parts").toString(),
        HDTOptionsKeys.LOADER_DISK_FUTURE_HDT_LOCATION_KEY, whole.toString());
    Iterator<TripleString> triples = Iter.map(IteratorParsers.createIteratorNTriples(lines), HdtFile::triple);
    try {
      HDTManager.generateHDTDisk(triples, name, options, null).close();
      try (HDT hdt = HDTManager.mapHDT(whole)) {
        // The only thing in it that depends on the clock: the same content gives the same bytes.
        hdt.getHeader().remove("", DCTerms.issued.getURI(), "");
        hdt.saveToHDT(out, null);
      }
    } catch (ParserException e) {
      throw new IllegalStateException("not read from our own lines", e);
    } finally {
      IOX.deleteAll(folder);
    }
  }

  private static TripleString triple(Triple triple) {
    return new TripleString(text(triple.getSubject()), text(triple.getPredicate()), text(triple.getObject()));
  }

  /** As HDT's dictionaries have terms: IRIs bare, the characters of literals as they are. */
  private static String text(Node node) {
    if (node.isURI()) {
      return node.getURI();
    }
    if (node.isBlank()) {
      return "_:" + node.getBlankNodeLabel();
    }
    String words = "\"" + node.getLiteralLexicalForm() + "\"";
    String type = node.getLiteralDatatypeURI();
    return !node.getLiteralLanguage().isEmpty() ? words + "@" + node.getLiteralLanguage()
        : type.equals(XSDDatatype.XSDstring.getURI()) ? words : words + "^^<" + type + ">";
  }
}
