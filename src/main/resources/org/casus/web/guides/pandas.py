import pandas as pd
from SPARQLWrapper import CSV, SPARQLWrapper

events = pd.read_csv("{site}exports/events.csv", parse_dates=["date_from", "date_to", "first_published"])
happened = events[(events.modality == "asserted") & (events.polarity == "positive") & ~events.is_total]
print(happened.groupby([happened.date_from.dt.year, "event_type"]).size().unstack(fill_value=0))

endpoint = SPARQLWrapper("{site}sparql", returnFormat=CSV)
endpoint.setQuery("PREFIX casus: <https://w3id.org/casus/ontology#> SELECT (COUNT(*) AS ?events) { ?event a casus:Event }")
print(endpoint.query().convert().decode())
