package org.casus.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * The terms of {@code ontology/casus.ttl}, in its order and under its names. What each means is said there and only there.
 *
 * <p>Traps: the roles ({@link #initiator} to {@link #topic}) are properties and also values of {@link #role}, and
 * {@link #country} is a property and also a value of {@link #placePrecision}.
 */
public final class Casus {

  public static final String NS = "https://w3id.org/casus/ontology#";

  // Articles and their text
  public static final Resource Article = resource("Article");
  public static final Resource Sentence = resource("Sentence");
  public static final Resource Mention = resource("Mention");
  public static final Resource EventMention = resource("EventMention");
  public static final Resource RoleMention = resource("RoleMention");
  public static final Resource EntityMention = resource("EntityMention");
  public static final Resource Attribution = resource("Attribution");
  public static final Resource ForceObservation = resource("ForceObservation");
  public static final Resource TimeExpression = resource("TimeExpression");
  public static final Resource ExtractionRun = resource("ExtractionRun");
  public static final Property text = property("text");
  public static final Property publicationDate = property("publicationDate");
  public static final Property inArticle = property("inArticle");
  public static final Property inSentence = property("inSentence");
  public static final Property index = property("index");
  public static final Property beginIndex = property("beginIndex");
  public static final Property endIndex = property("endIndex");
  public static final Property anchorOf = property("anchorOf");
  public static final Property softwareVersion = property("softwareVersion");
  public static final Property rulesHash = property("rulesHash");

  // Events, and what mentions say of them
  public static final Resource Event = resource("Event");
  public static final Resource Claim = resource("Claim");
  public static final Property eventType = property("eventType");
  public static final Property mode = property("mode");
  public static final Property cameoCode = property("cameoCode");
  public static final Property modality = property("modality");
  public static final Property polarity = property("polarity");
  public static final Property begin = property("begin");
  public static final Property end = property("end");
  public static final Property datePrecision = property("datePrecision");
  public static final Property dateBasis = property("dateBasis");
  public static final Property timeBeginIndex = property("timeBeginIndex");
  public static final Property timeEndIndex = property("timeEndIndex");
  public static final Property place = property("place");
  public static final Property placePrecision = property("placePrecision");
  public static final Property placeBasis = property("placeBasis");
  public static final Property placeBeginIndex = property("placeBeginIndex");
  public static final Property placeEndIndex = property("placeEndIndex");
  public static final Property isTotal = property("isTotal");
  public static final Property confidence = property("confidence");
  public static final Property rule = property("rule");
  public static final Property modalityWords = property("modalityWords");
  public static final Property modelScore = property("modelScore");
  public static final Resource Rule = resource("Rule");
  public static final Property ruleFile = property("ruleFile");
  public static final Property attribution = property("attribution");
  public static final Property governor = property("governor");
  public static final Property hasRole = property("hasRole");
  public static final Property killedLow = property("killedLow");
  public static final Property killedBest = property("killedBest");
  public static final Property killedHigh = property("killedHigh");
  public static final Property killedApproximate = property("killedApproximate");
  public static final Property woundedLow = property("woundedLow");
  public static final Property woundedBest = property("woundedBest");
  public static final Property woundedHigh = property("woundedHigh");
  public static final Property woundedApproximate = property("woundedApproximate");
  public static final Property missingLow = property("missingLow");
  public static final Property missingBest = property("missingBest");
  public static final Property missingHigh = property("missingHigh");
  public static final Property missingApproximate = property("missingApproximate");
  public static final Property detainedLow = property("detainedLow");
  public static final Property detainedBest = property("detainedBest");
  public static final Property detainedHigh = property("detainedHigh");
  public static final Property detainedApproximate = property("detainedApproximate");
  public static final Property amountLow = property("amountLow");
  public static final Property amountBest = property("amountBest");
  public static final Property amountHigh = property("amountHigh");
  public static final Property amountApproximate = property("amountApproximate");
  public static final Property currency = property("currency");
  public static final Property amountBeginIndex = property("amountBeginIndex");
  public static final Property amountEndIndex = property("amountEndIndex");
  public static final Property mentionCount = property("mentionCount");
  public static final Property articleCount = property("articleCount");
  public static final Property topicEvent = property("topicEvent");
  public static final Property carriesOut = property("carriesOut");
  public static final Property partOf = property("partOf");
  public static final Property followsUp = property("followsUp");
  public static final Property relationReason = property("relationReason");
  public static final Property hasMention = property("hasMention");
  public static final Property reports = property("reports");
  public static final Property mergeReason = property("mergeReason");
  public static final Property hasClaim = property("hasClaim");
  public static final Property about = property("about");
  public static final Property claimedIn = property("claimedIn");
  public static final Property claimant = property("claimant");
  public static final Property expressedBy = property("expressedBy");
  public static final Resource RejectedReading = resource("RejectedReading");
  public static final Property rejectedBy = property("rejectedBy");
  public static final Property rejectionReason = property("rejectionReason");

  // Roles
  public static final Resource Role = resource("Role");
  public static final Property role = property("role");
  public static final Property initiator = property("initiator");
  public static final Property target = property("target");
  public static final Property participant = property("participant");
  public static final Property victim = property("victim");
  public static final Property instrument = property("instrument");
  public static final Property force = property("force");
  public static final Property origin = property("origin");
  public static final Property destination = property("destination");
  public static final Property topic = property("topic");
  public static final Property filler = property("filler");
  public static final Property headBeginIndex = property("headBeginIndex");
  public static final Property headEndIndex = property("headEndIndex");
  public static final Property path = property("path");
  public static final Property inferred = property("inferred");

  // Who is spoken of, who speaks, and how many
  public static final Property refersTo = property("refersTo");
  public static final Property mentionKind = property("mentionKind");
  public static final Property speaker = property("speaker");
  public static final Property sourceBeginIndex = property("sourceBeginIndex");
  public static final Property sourceEndIndex = property("sourceEndIndex");
  public static final Property cueBeginIndex = property("cueBeginIndex");
  public static final Property cueEndIndex = property("cueEndIndex");
  public static final Property contentBeginIndex = property("contentBeginIndex");
  public static final Property contentEndIndex = property("contentEndIndex");
  public static final Property sourceText = property("sourceText");
  public static final Property contentText = property("contentText");
  public static final Property countLow = property("countLow");
  public static final Property countBest = property("countBest");
  public static final Property countHigh = property("countHigh");
  public static final Property approximate = property("approximate");
  public static final Property unit = property("unit");
  public static final Property forceOf = property("forceOf");
  public static final Property forceIn = property("forceIn");
  public static final Property ownerBeginIndex = property("ownerBeginIndex");
  public static final Property ownerEndIndex = property("ownerEndIndex");
  public static final Property timexType = property("timexType");
  public static final Property timexValue = property("timexValue");

  // Entities
  public static final Resource Entity = resource("Entity");
  public static final Resource Actor = resource("Actor");
  public static final Resource Place = resource("Place");
  public static final Resource State = resource("State");
  public static final Resource Person = resource("Person");
  public static final Resource Organization = resource("Organization");
  public static final Resource ArmedGroup = resource("ArmedGroup");
  public static final Resource MilitaryForce = resource("MilitaryForce");
  public static final Resource Population = resource("Population");
  public static final Resource PopulatedPlace = resource("PopulatedPlace");
  public static final Resource Region = resource("Region");
  public static final Resource Facility = resource("Facility");
  public static final Resource Weapon = resource("Weapon");
  public static final Resource Post = resource("Post");
  public static final Resource Other = resource("Other");
  public static final Property countryCode = property("countryCode");
  public static final Property country = property("country");
  public static final Property sector = property("sector");
  public static final Resource Holding = resource("Holding");
  public static final Property postIn = property("postIn");
  public static final Property post = property("post");
  public static final Property holder = property("holder");

  // Values
  public static final Resource Modality = resource("Modality");
  public static final Resource asserted = resource("asserted");
  public static final Resource planned = resource("planned");
  public static final Resource ordered = resource("ordered");
  public static final Resource threatened = resource("threatened");
  public static final Resource demanded = resource("demanded");
  public static final Resource possible = resource("possible");
  public static final Resource hypothetical = resource("hypothetical");
  public static final Resource denied = resource("denied");
  public static final Resource Polarity = resource("Polarity");
  public static final Resource positive = resource("positive");
  public static final Resource negative = resource("negative");
  public static final Resource DatePrecision = resource("DatePrecision");
  public static final Resource day = resource("day");
  public static final Resource week = resource("week");
  public static final Resource month = resource("month");
  public static final Resource year = resource("year");
  public static final Resource unknown = resource("unknown");
  public static final Resource PlacePrecision = resource("PlacePrecision");
  public static final Resource exact = resource("exact");
  public static final Resource near = resource("near");
  public static final Resource region = resource("region");
  public static final Resource Basis = resource("Basis");
  public static final Resource stated = resource("stated");
  public static final Resource context = resource("context");
  public static final Resource publication = resource("publication");
  public static final Resource actor = resource("actor");
  public static final Resource MentionKind = resource("MentionKind");
  public static final Resource named = resource("named");
  public static final Resource nominal = resource("nominal");
  public static final Resource pronominal = resource("pronominal");

  // Kinds of concept in the schemes plover.ttl and cameo.ttl
  public static final Resource EventType = resource("EventType");
  public static final Resource EventMode = resource("EventMode");
  public static final Resource EventContext = resource("EventContext");
  public static final Resource QuadClass = resource("QuadClass");
  public static final Resource Sector = resource("Sector");
  public static final Resource CameoCode = resource("CameoCode");

  // The store
  public static final Resource Store = resource("Store");
  public static final Property baseIri = property("baseIri");
  public static final Property layoutVersion = property("layoutVersion");
  public static final Property storeVersion = property("storeVersion");
  public static final Property mergePending = property("mergePending");
  public static final Property quadCount = property("quadCount");

  private Casus() {}

  private static Resource resource(String name) {
    return ResourceFactory.createResource(NS + name);
  }

  private static Property property(String name) {
    return ResourceFactory.createProperty(NS, name);
  }
}
