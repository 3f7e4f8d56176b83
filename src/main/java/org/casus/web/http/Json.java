package org.casus.web.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Views as JSON: the names of record components are the keys, what is not known is left out, days are ISO 8601. */
public final class Json {

  /** What is no component of a record follows by name: otherwise it would stand in another order in each run. */
  private static final ObjectMapper MAPPER = JsonMapper.builder().enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
      .enable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST).build()
      .registerModule(new SimpleModule().addSerializer(new OptionalSerializer())
          .addSerializer(LocalDate.class, ToStringSerializer.instance))
      .setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY)
      .enable(SerializationFeature.INDENT_OUTPUT);

  private Json() {}

  public static String of(Object view) {
    try {
      return MAPPER.writeValueAsString(view) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a view that is no JSON: " + view.getClass(), e);
    }
  }

  /** A view with further members behind its own. */
  public static String of(Object view, Map<String, String> more) {
    ObjectNode object = MAPPER.valueToTree(view);
    more.forEach(object::put);
    return of(object);
  }

  static JsonNode tree(Object view) {
    return MAPPER.valueToTree(view);
  }

  private static final class OptionalSerializer extends StdSerializer<Optional<?>> {

    private static final long serialVersionUID = 1L;

    OptionalSerializer() {
      super(Optional.class, false);
    }

    @Override
    public boolean isEmpty(SerializerProvider provider, Optional<?> value) {
      return value.isEmpty();
    }

    @Override
    public void serialize(Optional<?> value, JsonGenerator out, SerializerProvider provider) throws IOException {
      if (value.isPresent()) {
        provider.defaultSerializeValue(value.get(), out);
      } else {
        out.writeNull();
      }
    }
  }
}
