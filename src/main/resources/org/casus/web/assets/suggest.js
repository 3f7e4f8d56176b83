// Suggestions below the search box while somebody types: a combobox with a list, led by arrow keys, Enter and Escape.
// Without this, Enter searches.
for (const input of document.querySelectorAll('input[data-suggest]')) {
  const list = document.createElement('ul');
  list.id = `${input.id}-suggestions`;
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  list.hidden = true;
  input.after(list);
  const status = document.createElement('span');
  status.className = 'hidden';
  status.setAttribute('role', 'status');
  list.after(status);
  for (const [name, value] of Object.entries({role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id})) {
    input.setAttribute(name, value);
  }
  let at = -1;
  let waiting;
  let asked;

  function choose(index) {
    at = index;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    const option = list.children[at];
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({block: 'nearest'});
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  }

  function close() {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    choose(-1);
  }

  function show(suggestions) {
    list.replaceChildren(...suggestions.map((suggestion, i) => {
      const option = document.createElement('li');
      option.id = `${list.id}-${i}`;
      option.setAttribute('role', 'option');
      option.dataset.href = suggestion.href;
      const name = document.createElement('b');
      name.textContent = suggestion.name;
      const kind = document.createElement('small');
      kind.textContent = [suggestion.kind, suggestion.note].filter(Boolean).join(', ');
      option.append(name, ' ', kind);
      return option;
    }));
    choose(-1);
    list.hidden = suggestions.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    status.textContent = list.hidden ? '' : `${suggestions.length} suggestions; arrow keys choose`;
  }

  async function ask() {
    asked?.abort();
    const typed = input.value.trim();
    if (typed.length < 2) {
      close();
      return;
    }
    asked = new AbortController();
    try {
      const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(typed)}`, {signal: asked.signal});
      if (answer.ok && document.activeElement === input) show((await answer.json()).suggestions ?? []);
    } catch (failure) {
      if (failure.name !== 'AbortError') close();
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 120);
  });
  input.addEventListener('keydown', event => {
    const count = list.hidden ? 0 : list.children.length;
    if (event.key === 'Escape' && count) {
      event.preventDefault();
      close();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      choose((at + step + count + 1) % (count + 1) === count ? -1 : at < 0 && step < 0 ? count - 1 : at + step);
    } else if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      location.href = list.children[at].dataset.href;
    }
  });
  list.addEventListener('pointerdown', event => {
    const option = event.target.closest('li');
    if (option) {
      event.preventDefault();
      location.href = option.dataset.href;
    }
  });
  input.addEventListener('blur', close);
}
