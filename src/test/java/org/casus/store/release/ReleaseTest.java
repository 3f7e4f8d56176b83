package org.casus.store.release;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.update.UpdateAction;
import org.casus.model.UsageException;
import org.casus.store.SampleData;
import org.casus.store.Tdb2EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTest {

  private static final String GONE = SampleData.BASE + "id/event/cccca5bf19db1bfb";
  private static final String ABSORBED = SampleData.BASE + "id/event/41e5f16370648c92";
  private static final String RENAMED = SampleData.BASE + "id/event/64ee968f16173e68";
  private static final String NEW = SampleData.BASE + "id/event/00000000000000ff";

  /** Takes one event away, merges one into another, renames one and adds one. */
  private static final String CHANGE = """
      PREFIX casus: <https://w3id.org/casus/ontology#> PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      DELETE WHERE { GRAPH ?g { <%1$s> ?p ?o } } ;
      DELETE WHERE { GRAPH ?g { <%2$s> ?p ?o } } ;
      DELETE { GRAPH ?g { <%3$s> rdfs:label ?old } } INSERT { GRAPH ?g { <%3$s> rdfs:label "Renamed"@en } }
        WHERE { GRAPH ?g { <%3$s> rdfs:label ?old } } ;
      INSERT DATA { GRAPH <http://localhost:7070/graph/events> { <%2$s> dcterms:isReplacedBy <%3$s> . <%4$s> a casus:Event } }
      """.formatted(GONE, ABSORBED, RENAMED, NEW);

  private static byte[] gunzip(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }

  private static DatasetGraph quads(Release release) throws IOException {
    DatasetGraph quads = DatasetGraphFactory.create();
    RDFParser.source(new ByteArrayInputStream(gunzip(release.folder().resolve("casus.nq.gz")))).lang(Lang.NQUADS).parse(quads);
    return quads;
  }

  @Test
  void theSameContentGivesTheSameBytes(@TempDir Path one, @TempDir Path two) throws IOException {
    for (Path folder : List.of(one, two)) {
      try (Tdb2EventStore store = Tdb2EventStore.inMemory(SampleData.BASE)) {
        SampleData.fill(store);
        Release.write(store, folder, Optional.empty());
      }
    }
    Path first = Releases.in(one).list().get(0).folder();
    Path second = Releases.in(two).list().get(0).folder();
    for (String name : List.of("casus.nq.gz", "events.csv", "events.csv-metadata.json", "manifest.json", "SHA256SUMS")) {
      assertArrayEquals(Files.readAllBytes(first.resolve(name)), Files.readAllBytes(second.resolve(name)), name);
    }
  }

  @Test
  void checksumsAreThoseOfTheFiles(@TempDir Path folder) throws Exception {
    try (Tdb2EventStore store = Tdb2EventStore.inMemory(SampleData.BASE)) {
      SampleData.fill(store);
      Release release = Release.write(store, folder, Optional.empty());
      List<String> sums = Files.readAllLines(release.folder().resolve("SHA256SUMS"));
      assertEquals(4, sums.size());
      for (String line : sums) {
        byte[] content = Files.readAllBytes(release.folder().resolve(line.substring(66)));
        assertEquals(line.substring(0, 64), HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
      }
      assertEquals(store.statistics().quads(), quads(release).stream().count());
      assertThrows(UsageException.class, () -> Release.write(store, folder, Optional.empty()), "there is one already");
    }
  }

  @Test
  void thePatchTurnsTheOldIntoTheNewAndTheListNamesWhatChanged(@TempDir Path folder) throws IOException {
    try (Tdb2EventStore store = Tdb2EventStore.inMemory(SampleData.BASE)) {
      SampleData.fill(store);
      Release old = Release.write(store, folder, Optional.empty());
      store.write(data -> UpdateAction.parseExecute(CHANGE, data.asDatasetGraph()));
      Release now = Release.write(store, folder, Optional.of(old));

      DatasetGraph patched = quads(old);
      for (String line : new String(gunzip(now.folder().resolve("changes.rdfp.gz")), StandardCharsets.UTF_8).split("\n")) {
        DatasetGraph one = DatasetGraphFactory.create();
        if (line.startsWith("A ") || line.startsWith("D ")) {
          RDFParser.fromString(line.substring(2), Lang.NQUADS).parse(one);
          one.find().forEachRemaining(line.startsWith("A ") ? patched::add : patched::delete);
        }
      }
      assertEquals(quads(now).stream().collect(Collectors.toSet()), patched.stream().collect(Collectors.toSet()));

      assertEquals(List.of("change\tiri\tby", "added\t" + NEW + "\t", "merged\t" + ABSORBED + "\t" + RENAMED, "changed\t"
          + RENAMED + "\t",
          "withdrawn\t" + GONE + "\t"), Files.readAllLines(now.folder().resolve("changes.tsv")));
      Releases releases = Releases.in(folder);
      assertEquals(2, releases.list().size());
      assertEquals(Optional.of(now.version()), releases.withdrawnIn(GONE));
      assertFalse(releases.withdrawnIn(ABSORBED).isPresent());
    }
  }

  @Test
  void releasesOfAnotherBaseAreNotCompared(@TempDir Path folder) {
    try (Tdb2EventStore store = Tdb2EventStore.inMemory(SampleData.BASE); Tdb2EventStore other =
        Tdb2EventStore.inMemory("http://example.org/")) {
      SampleData.fill(store);
      Release release = Release.write(store, folder, Optional.empty());
      UsageException refused = assertThrows(UsageException.class, () -> Release.write(other, folder, Optional.of(release)));
      assertTrue(refused.getMessage().contains("http://example.org/"));
    }
  }
}
