// Sharpens the bars over time: drag over them to choose a stretch. A single bar is a link, and works without this.
function stretch(bars, from, to) {
  const [low, high] = from < to ? [from, to] : [to, from];
  bars.forEach((bar, i) => bar.classList.toggle('within', low >= 0 && i >= low && i <= high));
  return [bars[low], bars[high]];
}

for (const figure of document.querySelectorAll('[data-brush]')) {
  const bars = [...figure.querySelectorAll('svg a')];
  const svg = figure.querySelector('svg');
  const under = event => {
    const box = svg.getBoundingClientRect();
    return Math.max(0, Math.min(bars.length - 1, Math.floor((event.clientX - box.left) / box.width * bars.length)));
  };
  let begun = -1;
  let dragged = false;
  svg.addEventListener('pointerdown', event => {
    if (event.button === 0) begun = under(event);
    dragged = false;
  });
  svg.addEventListener('pointermove', event => {
    if (begun < 0) return;
    dragged ||= under(event) !== begun;
    if (dragged) stretch(bars, begun, under(event));
  });
  addEventListener('pointerup', event => {
    if (begun >= 0 && dragged) {
      const [first, last] = stretch(bars, begun, under(event));
      const url = new URL(first.getAttribute('href'), location.href);
      url.searchParams.set('to', last.dataset.to);
      location.href = url;
    }
    begun = -1;
  });
  svg.addEventListener('dragstart', event => event.preventDefault());
  svg.addEventListener('click', event => { if (dragged) event.preventDefault(); }, true);
}
