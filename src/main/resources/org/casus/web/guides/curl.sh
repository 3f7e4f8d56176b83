# Assaults of 2021 as a table, and how many lines it has
curl -s '{site}events.csv?type=ASSAULT&from=2021&to=2021' | wc -l
# One query, answered as CSV
curl -s -H 'Accept: text/csv' '{site}sparql' --data-urlencode 'query=
  PREFIX casus: <https://w3id.org/casus/ontology#>
  SELECT ?type (COUNT(*) AS ?events) { ?event a casus:Event ; casus:eventType ?type } GROUP BY ?type ORDER BY DESC(?events)'
# Everything, with its checksum
curl -s '{site}exports/casus.nq' | sha256sum
curl -s '{site}exports/casus.nq.sha256'
