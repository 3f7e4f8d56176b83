package org.casus.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.casus.model.UsageException;

/** Reads files of the exchange format. */
public final class AnnotatedDocuments {

  private static final ObjectMapper JSON = new ObjectMapper();

  private AnnotatedDocuments() {}

  /**
   * The documents of a file by id, in the order of the file.
   *
   * @throws UsageException naming file and line, if the file cannot be read, a line is no annotated article, or an id comes twice
   */
  public static Map<String, AnnotatedDocument> read(Path file) {
    Map<String, AnnotatedDocument> documents = new LinkedHashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          AnnotatedDocument document = parse(line, file + ":" + number);
          AnnotatedDocument before = documents.putIfAbsent(document.id(), document);
          if (before != null) {
            throw new UsageException(document.place() + ": the id " + document.id() + " was at " + before.place() + " already");
          }
        }
      }
    } catch (NoSuchFileException e) {
      throw new UsageException(file + ": no such file", e);
    } catch (CharacterCodingException e) {
      throw new UsageException(file + ": not UTF-8", e);
    } catch (IOException e) {
      throw new UsageException(file + ": cannot be read: " + e.getMessage(), e);
    }
    return documents;
  }

  /**
   * @param place file and line, for messages
   * @throws UsageException if the line is no annotated article
   */
  public static AnnotatedDocument parse(String line, String place) {
    try {
      JsonNode object = JSON.readTree(line);
      if (!object.isObject()) {
        throw new UsageException(place + ": not a JSON object");
      }
      return DocumentNode.document(object, place);
    } catch (JsonProcessingException e) {
      throw new UsageException(place + ": not JSON: " + e.getOriginalMessage(), e);
    } catch (DocumentNode.MalformedException e) {
      throw new UsageException(place + ": " + e.getMessage(), e);
    }
  }
}
