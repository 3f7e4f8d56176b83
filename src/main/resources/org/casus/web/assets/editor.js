// Puts the SPARQL editor in place of the plain form: our endpoint only, our prefixes and terms only, nothing from elsewhere.
/* global Yasgui, Yasqe, Yasr */
const place = document.getElementById('yasgui');
const plain = document.getElementById('plain');
const answer = document.getElementById('answer');
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
const isIri = editor => editor.getCompleteToken().string.startsWith('<');
for (const kind of ['class', 'property']) {
  const {isValidCompletionPosition} = Yasqe.Autocompleters[kind];
  Yasqe.forkAutocompleter(kind, {
    name: `our-${kind}`,
    isValidCompletionPosition: editor => !isIri(editor) && isValidCompletionPosition(editor),
    get: async (editor, token) => {
      const typed = (token?.autocompletionString ?? token?.string ?? '').toLowerCase();
      return (await terms)[kind].filter(iri => iri.toLowerCase().includes(typed));
    },
  });
}

// After "<" a few letters of a name are enough: things of this store are offered by what they are called.
const called = new Map();
Yasqe.forkAutocompleter('class', {
  name: 'our-things',
  isValidCompletionPosition: isIri,
  get: async (editor, token) => {
    const typed = token.autocompletionString.replace(/^.*[/#]/, '').replace(/[-_]/g, ' ');
    if (typed.length < 2) {
      return [];
    }
    const {suggestions = []} = await (await fetch(`${place.dataset.suggest}?q=${encodeURIComponent(typed)}`)).json();
    return suggestions.filter(found => found.iri).map(found => {
      called.set(found.iri, `${found.name} (${found.kind})`);
      return found.iri;
    });
  },
  postprocessHints: (editor, hints) => hints.map(hint => ({...hint, displayText: called.get(hint.text.slice(1, -1)) ?? hint.displayText})),
});

place.hidden = false;
Yasr.defaults.errorRenderers = [error => {
  const text = error.text ?? error.statusText ?? 'The server did not answer.';
  return saying(/\baborted\b/.test(text) ? 'Stopped; the server has stopped, too.' : text);
}];
document.getElementById('writing').hidden = true;
document.querySelector('.keys').hidden = false;
const address = query => `${new URL(place.dataset.editor, location.href)}?query=${encodeURIComponent(query)}`;
const yasgui = new Yasgui(place, {
  // What fails is asked for as text: of an error in JSON the library shows nothing.
  requestConfig: {endpoint, method: 'POST', headers: {}, acceptHeaderSelect: 'text/plain, application/sparql-results+json;q=0.9'},
  copyEndpointOnNewTab: false,
  endpointCatalogueOptions: {getData: () => [{endpoint}], keys: []},
  populateFromUrl: !answer && (config => { Object.assign(config.requestConfig, {endpoint, args: []}); return config; }),
  persistenceId: `casus ${endpoint}`,
  yasqe: {value: first, prefixCcApi: ''},
  yasr: {prefixes},
});

// Where in the query an error is, counted from 0; nothing when it does not say.
function placeOf(message) {
  const found = /line (\d+), column (\d+)/i.exec(message);
  return found && {line: found[1] - 1, ch: found[2] - 1};
}

// An error beside the query, with the way to its place.
function saying(message) {
  const said = document.createElement('div');
  said.setAttribute('role', 'alert');
  const words = document.createElement('p');
  words.textContent = message;
  said.append(words);
  const at = placeOf(message);
  if (at) {
    const go = document.createElement('button');
    go.textContent = `Go to line ${at.line + 1}, column ${at.ch + 1}`;
    go.addEventListener('click', () => {
      const editor = yasgui.getTab().getYasqe();
      editor.focus();
      editor.getDoc().setCursor(at);
    });
    said.append(go);
  }
  return said;
}

const attended = new WeakSet();

// Marks the word at which an error is until the query changes, and gives away links that work without scripts, too.
function attend(editor) {
  let marks = [];
  const unmark = () => {
    marks.forEach(mark => mark.clear());
    marks = [];
    editor.getDoc().eachLine(line => editor.removeLineClass(line, 'background', 'at-fault'));
  };
  editor.on('change', unmark);
  editor.on('query', () => {
    unmark();
    answer?.remove();
  });
  editor.on('error', (_editor, error) => {
    const at = placeOf(error.message);
    if (at && at.line < editor.lineCount()) {
      editor.addLineClass(at.line, 'background', 'at-fault');
      const end = Math.max(at.ch + 1, editor.getTokenAt({line: at.line, ch: at.ch + 1}).end);
      marks.push(editor.getDoc().markText(at, {line: at.line, ch: end}, {className: 'fault'}));
    }
  });
  // Who has no mouse must be able to leave: Tab goes on instead of indenting.
  editor.setOption('extraKeys', {...editor.getOption('extraKeys'), Tab: false, 'Shift-Tab': false});
  editor.config.createShareableLink = () => address(editor.getValue());
}
plain.addEventListener('submit', () => { document.getElementById('query').value = yasgui.getTab().getQuery(); });

// IRIs of this store lead to its pages here, whatever the address that it was made for.
const base = prefixes.event.replace(/id\/event\/$/, '');
const root = new URL('.', new URL(place.dataset.editor, location.href)).href;
function lead() {
  if (base === root) return;
  for (const link of place.querySelectorAll(`.yasr a.iri[href^="${base}id/"]`)) {
    link.href = root + link.getAttribute('href').slice(base.length);
  }
}

// The library leaves these without the names and parts that assistive software needs.
function name() {
  for (const editor of Object.values(yasgui._tabs).map(tab => tab.getYasqe()).filter(editor => editor && !attended.has(editor))) {
    attended.add(editor);
    attend(editor);
  }
  for (const area of place.querySelectorAll('.CodeMirror textarea:not([aria-label])')) area.setAttribute('aria-label', 'SPARQL query');
  // A long query scrolls; who has no mouse scrolls it with the arrow keys once it has the focus.
  for (const area of place.querySelectorAll('.CodeMirror-scroll[tabindex="-1"]')) area.tabIndex = 0;
  for (const button of place.querySelectorAll('.tabsList .addTab:not([role])')) {
    button.setAttribute('role', 'tab');
    button.setAttribute('aria-selected', 'false');
  }
  lead();
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
