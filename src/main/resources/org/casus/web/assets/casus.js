// Sharpens pages that work without it: the key "/" goes to the search box, and what belongs together can be copied.
const find = document.querySelector('[data-focus-key]');
document.addEventListener('keydown', event => {
  const typing = event.target.closest('input, textarea, select, [contenteditable], .CodeMirror');
  if (find && !typing && event.key === find.dataset.focusKey && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    find.focus();
  }
});

for (const code of document.querySelectorAll('.iri code')) {
  if (!navigator.clipboard) continue;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  button.textContent = 'Copy';
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = 'Copied';
    setTimeout(() => { button.textContent = 'Copy'; }, 2000);
  });
  code.after(' ', button);
}

// Shares the page by what the device offers for it; where it offers nothing, the address is copied.
for (const button of document.querySelectorAll('[data-share]')) {
  if (!navigator.share && !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const page = {title: button.dataset.share, url: location.href.replace(/#.*/, '')};
    if (navigator.share) {
      await navigator.share(page).catch(() => {});
    } else {
      await navigator.clipboard.writeText(page.url);
      button.nextElementSibling.textContent = 'Address copied';
    }
  });
}
