// Makes src/main/resources/org/casus/web/assets/world.json from countries-50m.json of the npm package world-atlas.
//   npm pack world-atlas && tar xzf world-atlas-*.tgz && node derive.mjs package/countries-50m.json > world.json
// Arcs keep their ends, so that neighbours still share their border; between them, points that matter less than
// TOLERANCE degrees go. Islands smaller than SMALLEST square degrees go, unless they are all that a country has.
import {readFileSync} from 'node:fs';

const TOLERANCE = 0.04;
const SMALLEST = 0.02;
const GRID = 100; // steps to a degree

const source = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const {scale, translate} = source.transform;

const arcs = source.arcs.map(arc => {
  let x = 0, y = 0;
  return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
});

function simplify(points) {
  const keep = new Set([0, points.length - 1]);
  const parts = [[0, points.length - 1]];
  while (parts.length) {
    const [from, to] = parts.pop();
    let far = -1, most = TOLERANCE;
    for (let i = from + 1; i < to; i++) {
      const d = distance(points[i], points[from], points[to]);
      if (d > most) { most = d; far = i; }
    }
    if (far > 0) { keep.add(far); parts.push([from, far], [far, to]); }
  }
  return points.filter((_, i) => keep.has(i));
}

function distance([x, y], [ax, ay], [bx, by]) {
  const dx = bx - ax, dy = by - ay, length = dx * dx + dy * dy;
  const t = length ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length)) : 0;
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

const ringPoints = ring => ring.flatMap(i => i < 0 ? [...arcs[~i]].reverse() : arcs[i]);
const area = points => Math.abs(points.reduce((sum, [x, y], i) => {
  const [nx, ny] = points[(i + 1) % points.length];
  return sum + x * ny - nx * y;
}, 0)) / 2;

const countries = source.objects.countries.geometries.map(country => {
  const polygons = country.type === 'Polygon' ? [country.arcs] : country.type === 'MultiPolygon' ? country.arcs : [];
  const sized = polygons.map(polygon => ({polygon, size: area(ringPoints(polygon[0]))})).sort((a, b) => b.size - a.size);
  const kept = sized.filter(({size}, i) => i === 0 || size >= SMALLEST).map(({polygon}) => polygon);
  return {name: country.properties.name, id: country.id ?? '', kept};
}).filter(country => country.kept.length && country.name !== 'Antarctica').sort((a, b) => a.name < b.name ? -1 : 1);

const used = [...new Set(countries.flatMap(c => c.kept.flat(2).map(i => i < 0 ? ~i : i)))].sort((a, b) => a - b);
const renamed = new Map(used.map((old, i) => [old, i]));
const rename = i => i < 0 ? ~renamed.get(~i) : renamed.get(i);

const out = used.map(i => {
  let x = 0, y = 0;
  const steps = simplify(arcs[i]).map(([px, py]) => {
    const nx = Math.round(px * GRID), ny = Math.round(py * GRID), step = [nx - x, ny - y];
    x = nx; y = ny;
    return step;
  });
  return steps.filter(([dx, dy], k) => k === 0 || k === steps.length - 1 || dx || dy);
});

process.stdout.write(JSON.stringify({
  type: 'Topology',
  transform: {scale: [1 / GRID, 1 / GRID], translate: [0, 0]},
  objects: {countries: {type: 'GeometryCollection', geometries: countries.map(({name, id, kept}) => ({
    type: 'MultiPolygon', id, properties: {name}, arcs: kept.map(polygon => polygon.map(ring => ring.map(rename)))}))}},
  arcs: out,
}) + '\n');
