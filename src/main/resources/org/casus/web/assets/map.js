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

function inside([x, y], ring) {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i], [xj, yj] = ring[j];
    if (yi > y !== yj > y && x < (xj - xi) * (y - yi) / (yj - yi) + xi) odd = !odd;
  }
  return odd;
}

function holds(country, [lat, lon]) {
  return country.geometry.coordinates.some(([outer]) => inside([lon, lat], outer));
}

// The bounds of the largest piece of a country: far-away islands would make it small.
function largest(country) {
  const pieces = country.geometry.coordinates.map(([outer]) => L.latLngBounds(outer.map(([x, y]) => [y, x])));
  const size = b => (b.getNorth() - b.getSouth()) * (b.getEast() - b.getWest());
  return pieces.reduce((a, b) => size(b) > size(a) ? b : a);
}

async function draw(figure) {
  const canvas = figure.querySelector('.canvas');
  const places = [...figure.querySelectorAll('li[data-lat]')].map(item => ({
    at: [Number(item.dataset.lat), Number(item.dataset.lon)], count: Number(item.dataset.count), area: item.dataset.area === 'true',
    times: item.dataset.times?.split(' ').map(Number) ?? [], kind: item.dataset.kind, link: item.querySelector('a'), note: item.querySelector('span').textContent,
  }));
  canvas.hidden = false;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = L.map(canvas, {
    attributionControl: false, minZoom: 1, maxZoom: 8, worldCopyJump: true, zoomSnap: 0.25, scrollWheelZoom: false,
    fadeAnimation: !still, zoomAnimation: !still, maxBounds: [[-75, -200], [86, 200]],
  });
  const bounds = L.latLngBounds(places.map(place => place.at));
  map.fitBounds(bounds, {padding: [28, 28], maxZoom: figure.classList.contains('small') ? 4.5 : 4});
  const outlines = await (await fetch(figure.dataset.world)).json();
  const areas = places.filter(place => place.area);
  const countries = features(outlines);
  const within = new Set(areas.map(place => countries.find(country => holds(country, place.at))).filter(Boolean));
  L.geoJSON(countries, {
    interactive: false, style: country => ({className: within.has(country) ? 'country within' : 'country', weight: 0.6}),
  }).addTo(map);
  if (places.length === 1 && within.size) {
    map.fitBounds(largest([...within][0]), {padding: [8, 8]});
  }
  places.sort((a, b) => b.count - a.count);
  const spots = L.layerGroup().addTo(map);
  let time = 0;
  const show = () => {
    spots.clearLayers();
    const seen = places.map(place => ({...place, now: time ? place.times[time - 1] : place.count})).filter(place => place.now > 0);
    for (const group of clusters(map, seen)) {
      (group.length > 1 ? cluster(map, group) : spot(group[0])).addTo(spots);
    }
  };
  map.on('zoomend', show);
  slide(figure, chosen => { time = chosen; show(); });
  show();
}

// Groups of spots that would cover one another at this zoom; those for a whole country stay by themselves.
function clusters(map, places) {
  const groups = [];
  for (const place of places) {
    const at = map.latLngToLayerPoint(place.at);
    const near = !place.area && map.getZoom() < map.getMaxZoom() && groups.find(group => !group[0].area && group.at.distanceTo(at) < 22);
    if (near) near.push(place);
    else groups.push(Object.assign([place], {at}));
  }
  return groups;
}

function counted(n, one, many) {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}

function spot(place) {
  const size = Math.min(26, 5 + 3 * Math.sqrt(place.now));
  const drawn = L.circleMarker(place.at, {
    radius: place.area ? size + 6 : size, className: `spot ${place.kind} ${place.area ? 'area' : ''}`, bubblingMouseEvents: false,
  });
  const words = document.createElement('span');
  words.textContent = `${place.link.textContent}: ${place.now === place.count ? place.note : counted(place.now, 'event', 'events')}`;
  // The list under the map has the same for the keyboard; spots without names would only stand in its way.
  return drawn.bindTooltip(words).on('click', () => { location.href = place.link.href; })
    .on('add', () => drawn.getElement().setAttribute('tabindex', '-1'));
}

// Shows how many events it stands for, and comes nearer when it is chosen.
function cluster(map, group) {
  const total = group.reduce((sum, place) => sum + place.now, 0);
  const size = 2 * Math.min(26, 9 + 3 * Math.sqrt(total));
  const number = document.createElement('span');
  number.textContent = total.toLocaleString('en');
  const title = `${group.length} places, ${counted(total, 'event', 'events')}: come nearer`;
  return L.marker(group[0].at, {icon: L.divIcon({className: 'cluster', html: number, iconSize: [size, size]}), title, alt: title})
    .on('click keypress', event => {
      if (event.type === 'click' || event.originalEvent.key === 'Enter') {
        map.fitBounds(L.latLngBounds(group.map(place => place.at)), {padding: [48, 48]});
      }
    });
}

// Narrows the map to one stretch of time after another; the list of choices beside the slider has their names.
function slide(figure, choose) {
  const bar = figure.querySelector('.when');
  if (!bar) return;
  bar.hidden = false;
  const [range, output, all] = ['input', 'output', 'button'].map(part => bar.querySelector(part));
  const names = [...bar.querySelectorAll('option')].map(option => option.label);
  const set = () => {
    output.textContent = names[range.value];
    range.setAttribute('aria-valuetext', names[range.value]);
    choose(Number(range.value));
  };
  range.addEventListener('input', set);
  all.addEventListener('click', () => { range.value = 0; set(); });
}

for (const figure of document.querySelectorAll('[data-map]')) {
  draw(figure);
}
