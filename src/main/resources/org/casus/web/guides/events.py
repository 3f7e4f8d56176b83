import json
from urllib.parse import urlencode, urljoin
from urllib.request import Request, urlopen

site = "{site}"

def read(url, accept="application/json", data=None):
    with urlopen(Request(url, data=data, headers={"Accept": accept})) as answer:
        return json.load(answer)

# A list page by page: each says where the next one begins, however the list may grow meanwhile.
events, url = [], site + "events?" + urlencode({"modality": "any", "size": 50})
while url:
    page = read(url)
    events += page.get("events", [])
    url = page["paging"].get("next") and urljoin(site, page["paging"]["next"])
print(len(events), "events of", page["paging"]["total"])

# A question in SPARQL: the sentence of the most reported event.
query = """
PREFIX casus: <https://w3id.org/casus/ontology#>
SELECT ?event ?reports ?sentence {
  ?event casus:mentionCount ?reports ; casus:hasMention/casus:inSentence/casus:text ?sentence
} ORDER BY DESC(?reports) ?event ?sentence LIMIT 1
"""
rows = read(site + "sparql", "application/sparql-results+json", urlencode({"query": query}).encode())["results"]["bindings"]
print(rows[0]["reports"]["value"], "reports:", rows[0]["sentence"]["value"])
