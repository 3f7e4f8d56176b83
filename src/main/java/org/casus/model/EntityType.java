package org.casus.model;

/** The kinds of thing that articles mention. */
public enum EntityType {
  STATE("State"),
  PERSON("Person"),
  ORGANIZATION("Organization"),
  ARMED_GROUP("ArmedGroup"),
  MILITARY_FORCE("MilitaryForce"),
  POPULATION("Population"),
  PLACE("Place"),
  FACILITY("Facility"),
  WEAPON("Weapon"),
  POST("Post"),
  OTHER("Other");

  private final String label;

  EntityType(String label) {
    this.label = label;
  }

  /** The name in the exchange format, and of the class in the ontology. */
  public String label() {
    return label;
  }

  /** Whether such a thing can act: a state, person, organization, armed group, force or population. */
  public boolean isActor() {
    return ordinal() <= POPULATION.ordinal();
  }
}
