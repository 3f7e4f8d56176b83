// Draws the places that a page lists on outlines of countries. The list is the map's equivalent in words and stays.
/* global L */
function rings(topology, geometry) {
  const {scale, translate} = topology.transform;
  const lines = topology.arcs.cache ??= topology.arcs.map(arc => {
    let x = 0, y = 0;
    return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
  });
  const line = i => i < 0 ? [...lines[~i]].reverse() : lines[i];
  return geometry.arcs.map(polygon => polygon.map(ring => unwrap(ring.flatMap((i, k) => k ? line(i).slice(1) : line(i)))));
}

// A country on both sides of the 180th meridian is drawn in one piece, beyond the meridian, and not with a line around the world.
function unwrap(ring) {
  let turn = 0;
  const whole = ring.map(([x, y], i) => {
    if (i) {
      const step = x - ring[i - 1][0];
      turn += step > 180 ? -360 : step < -180 ? 360 : 0;
    }
    return [x + turn, y];
  });
  const middle = whole.reduce((sum, [x]) => sum + x, 0) / whole.length;
  const shift = middle < -180 ? 360 : middle > 180 ? -360 : 0;
  return whole.map(([x, y]) => [x + shift, y]);
}

function features(topology) {
  return topology.objects.countries.geometries.map(geometry => ({
    type: 'Feature', properties: geometry.properties, geometry: {type: 'MultiPolygon', coordinates: rings(topology, geometry)},
  }));
}

async function draw(figure) {
  const canvas = figure.querySelector('.canvas');
  const places = [...figure.querySelectorAll('li[data-lat]')].map(item => ({
    at: [Number(item.dataset.lat), Number(item.dataset.lon)], count: Number(item.dataset.count), area: item.dataset.area === 'true',
    kind: item.dataset.kind, link: item.querySelector('a'), note: item.querySelector('span').textContent,
  }));
  canvas.hidden = false;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = L.map(canvas, {
    attributionControl: false, minZoom: 1, maxZoom: 8, worldCopyJump: true, zoomSnap: 0.5, scrollWheelZoom: false,
    fadeAnimation: !still, zoomAnimation: !still, maxBounds: [[-75, -200], [86, 200]],
  });
  const bounds = L.latLngBounds(places.map(place => place.at));
  map.fitBounds(bounds, {padding: [36, 36], maxZoom: figure.classList.contains('small') ? 4.5 : 4});
  const world = await (await fetch(figure.dataset.world)).json();
  L.geoJSON(features(world), {interactive: false, style: {className: 'country', weight: 0.6}}).addTo(map);
  for (const place of places.sort((a, b) => b.count - a.count)) {
    const size = Math.min(26, 5 + 3 * Math.sqrt(place.count));
    const spot = L.circleMarker(place.at, {
      radius: place.area ? size + 6 : size, className: `spot ${place.kind} ${place.area ? 'area' : ''}`, bubblingMouseEvents: false,
    }).addTo(map);
    const words = document.createElement('span');
    words.textContent = `${place.link.textContent}: ${place.note}`;
    spot.bindTooltip(words);
    spot.on('click', () => { location.href = place.link.href; });
  }
}

for (const figure of document.querySelectorAll('[data-map]')) {
  draw(figure);
}
