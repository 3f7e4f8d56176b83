package org.casus.web.site;

import java.util.List;
import java.util.Optional;
import org.casus.web.http.Paging;

/** A page that is a list, for those who want its entries as rows or as triples. */
public interface Listing {

  /** The entries that are shown, each of the same class. */
  List<?> rows();

  /** The IRIs of the things that are shown. */
  List<String> things();

  /** Where the list stands; empty for one that is always shown whole. */
  Optional<Paging> standing();
}
