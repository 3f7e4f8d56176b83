package org.casus.extract.tree;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.casus.model.UsageException;

/** Reads rule and lexicon files strictly: a key nobody knows or a missing one is an error that names file and line. */
public final class RuleFiles {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);

  private RuleFiles() {}

  /** Reads a YAML file that holds a list; a fault in it is an error that names the file. */
  public static <T> List<T> readList(String resource, Class<T> entry) {
    return read(resource, YAML.getTypeFactory().constructCollectionType(List.class, entry));
  }

  /** Reads a YAML file; a fault in it is an error that names the file. */
  public static <T> T read(String resource, Class<T> type) {
    return read(resource, YAML.constructType(type));
  }

  private static <T> T read(String resource, JavaType type) {
    try (InputStream in = RuleFiles.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new UsageException("rule file " + resource + " is missing from the class path");
      }
      return YAML.readValue(in, type);
    } catch (JsonProcessingException e) {
      throw new UsageException(resource + " line " + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()) + ": "
          + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
