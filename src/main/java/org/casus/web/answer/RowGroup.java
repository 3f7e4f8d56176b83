package org.casus.web.answer;

import java.util.List;

/** Rows of an answer within one stretch of time. @param anchor by which they can be found on the page */
public record RowGroup(String anchor, String when, List<List<Cell>> rows) {}
