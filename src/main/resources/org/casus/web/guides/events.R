events <- read.csv("{site}exports/events.csv", stringsAsFactors = FALSE)
events$date_from <- as.Date(events$date_from)
happened <- subset(events, modality == "asserted" & polarity == "positive" & is_total == "false")
print(table(format(happened$date_from, "%Y"), happened$event_type))

question <- "PREFIX casus: <https://w3id.org/casus/ontology#> SELECT ?type (COUNT(*) AS ?n) { ?e casus:eventType ?type } GROUP BY ?type"
print(read.csv(paste0("{site}sparql?format=csv&query=", URLencode(question, reserved = TRUE))))
