package org.casus.web;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The sample store, served as it is for everybody while the tests of a class run. */
abstract class SampleSite {

  static SampleServer sample;
  static Visit visit;

  @BeforeAll
  static void start() {
    sample = new SampleServer();
    visit = sample.visit();
  }

  @AfterAll
  static void stop() {
    sample.close();
  }
}
