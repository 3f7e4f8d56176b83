package org.casus.web.entity;

import java.util.List;
import org.casus.web.index.Entity;

/** A post with those who held it, latest first. */
public record PostView(Entity entity, List<ActorView.Tenure> tenures) {}
