package org.casus.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Entries of a list as a table: their JSON laid flat, so that {@code {"ref":{"name":…}}} is the column {@code ref_name}.
 * Several values stand in one cell with "; " between them.
 */
public final class FlatTable {

  private final Set<String> columns = new LinkedHashSet<>();
  private final List<Map<String, String>> rows = new ArrayList<>();

  public FlatTable(List<?> entries) {
    for (Object entry : entries) {
      Map<String, String> row = new LinkedHashMap<>();
      lay(Json.tree(entry), "", row);
      columns.addAll(row.keySet());
      rows.add(row);
    }
  }

  private static void lay(JsonNode node, String name, Map<String, String> row) {
    if (node.isObject()) {
      node.properties().forEach(member -> lay(member.getValue(), name.isEmpty() ? member.getKey() : name + "_" + member.getKey(),
          row));
    } else if (node.isArray()) {
      List<String> values = new ArrayList<>();
      node.forEach(value -> values.add(value.isValueNode() ? value.asText() : value.toString()));
      row.put(name, String.join("; ", values));
    } else {
      row.put(name, node.asText());
    }
  }

  public void write(PrintWriter out) {
    CsvWriter csv = new CsvWriter(out);
    csv.row(List.copyOf(columns));
    rows.forEach(row -> csv.row(columns.stream().map(column -> row.getOrDefault(column, "")).toList()));
    out.flush();
  }
}
