/** Actors, places, posts and other things as pages show them: what they are, and what is reported of them. */
package org.casus.web.entity;
