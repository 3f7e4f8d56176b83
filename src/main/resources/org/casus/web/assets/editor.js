// Puts the SPARQL editor in place of the plain form: our endpoint only, our prefixes and terms only, nothing from elsewhere.
/* global Yasgui, Yasqe */
const place = document.getElementById('yasgui');
const plain = document.getElementById('plain');
const endpoint = new URL(place.dataset.endpoint, location.href).href;
const first = document.getElementById('query').value;
const prefixes = Object.fromEntries([...document.querySelectorAll('[data-prefix]')].map(code => [code.dataset.prefix, code.dataset.iri]));
const terms = fetch(place.dataset.terms).then(answer => answer.json());

Yasqe.defaults.autocompleters = Yasqe.defaults.autocompleters.filter(name => name === 'variables');
Yasqe.defaults.prefixCcApi = '';
Yasqe.forkAutocompleter('prefixes', {
  name: 'our-prefixes', persistenceId: null,
  get: () => Promise.resolve(Object.entries(prefixes).map(([name, iri]) => `${name}: <${iri}>`)),
});
for (const kind of ['class', 'property']) {
  Yasqe.forkAutocompleter(kind, {
    name: `our-${kind}`,
    get: async (editor, token) => {
      const typed = (token?.autocompletionString ?? token?.string ?? '').toLowerCase();
      return (await terms)[kind].filter(iri => iri.toLowerCase().includes(typed));
    },
  });
}

place.hidden = false;
plain.hidden = true;
const yasgui = new Yasgui(place, {
  requestConfig: {endpoint, method: 'POST', headers: {}},
  copyEndpointOnNewTab: false,
  endpointCatalogueOptions: {getData: () => [{endpoint}], keys: []},
  populateFromUrl: config => { config.requestConfig.endpoint = endpoint; return config; },
  persistenceId: `casus ${endpoint}`,
  yasqe: {value: first, prefixCcApi: ''},
  yasr: {prefixes},
});

// The library leaves these without the names and parts that assistive software needs.
function name() {
  for (const area of place.querySelectorAll('.CodeMirror textarea:not([aria-label])')) area.setAttribute('aria-label', 'SPARQL query');
  // A long query scrolls; who has no mouse scrolls it with the arrow keys once it has the focus.
  for (const area of place.querySelectorAll('.CodeMirror-scroll[tabindex="-1"]')) area.tabIndex = 0;
  for (const button of place.querySelectorAll('.tabsList .addTab:not([role])')) {
    button.setAttribute('role', 'tab');
    button.setAttribute('aria-selected', 'false');
  }
}
name();
new MutationObserver(name).observe(place, {childList: true, subtree: true});

const asked = new URLSearchParams(location.search).get('query');
function open(query, name) {
  const known = Object.values(yasgui._tabs).find(tab => tab.getQuery() === query);
  if (known) {
    yasgui.selectTabId(known.getId());
  } else {
    yasgui.addTab(true, {name, yasqe: {value: query}, requestConfig: {endpoint}});
  }
}
if (asked) {
  open(asked, 'From a page');
}
for (const example of document.querySelectorAll('.examples a')) {
  example.addEventListener('click', event => {
    event.preventDefault();
    open(example.dataset.query, example.textContent);
  });
}
