// Makes mentions.tsv: sentences that mention an office by its title, days before and after it changed hands, and the person meant.
//
//   node make.mjs
//
// Who held which office comes from the gazetteer; the sentences are templates of ours. The same tables give the same bytes.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare, table } from '../gazetteer/tables.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const gazetteer = name => table(join(here, '../gazetteer', name));
const posts = new Map(gazetteer('posts.tsv').map(p => [p.slug, p]));
const countries = new Map(gazetteer('countries.tsv').map(c => [c.iso3, c]));
const HOW_MANY = 200;
const DAYS = 9;

// Offices that news speaks of, most of them with several holders since 2010.
const OFFICES = ('usa-president usa-secretary-of-state usa-secretary-of-defense gbr-prime-minister fra-president fra-foreign-minister deu-chancellor '
  + 'deu-foreign-minister ita-prime-minister jpn-prime-minister jpn-foreign-minister kor-president chn-foreign-minister aus-prime-minister '
  + 'can-prime-minister bra-president arg-president mex-president irn-president irn-foreign-minister irq-prime-minister isr-prime-minister '
  + 'isr-foreign-minister ukr-president ukr-foreign-minister ukr-prime-minister pak-prime-minister afg-president egy-president tur-foreign-minister '
  + 'pol-prime-minister esp-prime-minister nga-president zaf-president ken-president col-president per-president chl-president phl-president '
  + 'idn-president mys-prime-minister tha-prime-minister nzl-prime-minister swe-prime-minister grc-prime-minister lka-president eth-prime-minister '
  + 'sau-foreign-minister gha-president tza-president zmb-president bol-president ecu-president lbn-prime-minister jor-prime-minister tun-president').split(' ');

const capital = word => word[0].toUpperCase() + word.slice(1);
const TEMPLATES = [
  f => [`The ${f.adjective} ${f.title} met a delegation of the World Bank on Monday.`, `${f.adjective} ${f.title}`],
  f => [`${f.country}'s ${f.title} rejected the demand in a speech on Tuesday.`, `${f.country}'s ${f.title}`],
  f => [`Aid groups praised the ${f.title} of ${f.country} for the decision.`, `${f.title} of ${f.country}`],
  f => [`Thousands of people marched through ${f.seat} on Sunday. The ${f.title} called for calm.`, `${f.title}`],
  f => [`${f.country} recalled its ambassador on Wednesday. A spokesman said that the ${f.title} had ordered the step.`, `${f.title}`],
  f => [`"We will not give way," the ${f.adjective} ${f.title} told reporters in ${f.seat}.`, `${f.adjective} ${f.title}`],
  f => [`Officials in ${f.seat} said on Thursday that the ${f.title} of ${f.country} would sign the agreement.`, `${f.title} of ${f.country}`],
  f => [`Floods hit the north of ${f.country} this week, and the ${f.title} promised aid.`, `${f.title}`],
];

/** A day so many days after another, as YYYY-MM-DD. */
function plus(day, days) {
  return new Date(Date.parse(day + 'T00:00:00Z') + days * 86400000).toISOString().slice(0, 10);
}

const isDay = text => /^\d{4}-\d\d-\d\d$/.test(text);
const holds = (holding, day) => isDay(holding.from) && holding.from <= day && (holding.to === '' || isDay(holding.to) && day <= holding.to);

const all = gazetteer('holdings.tsv');
const rows = [];
OFFICES.forEach((slug, n) => {
  const post = posts.get(slug);
  const country = countries.get(post.iso3);
  const holdings = all.filter(h => h.post === slug);
  const changes = holdings.filter(h => isDay(h.from) && h.from > '2010').map(h => h.from).sort(compare).slice(-2);
  changes.flatMap(day => [plus(day, -DAYS), plus(day, DAYS)]).forEach((day, i) => {
    const holders = holdings.filter(h => holds(h, day));
    if (holders.length === 1) {
      const [text, words] = TEMPLATES[(n + 3 * i) % TEMPLATES.length]({ adjective: country.demonyms.split('|')[0], country: country.name,
        title: post.generic.split('|')[0], seat: country.capital });
      rows.push([day, `actor/${holders[0].person}`, words, capital(text)]);
    }
  });
});
if (rows.length < HOW_MANY) {
  throw new Error(`only ${rows.length} mentions`);
}
const kept = rows.sort((a, b) => compare(a.join('\t'), b.join('\t'))).filter((row, i) => Math.floor(i * HOW_MANY / rows.length) !== Math.floor((i - 1) * HOW_MANY / rows.length));
writeFileSync(join(here, 'mentions.tsv'), [['day', 'person', 'words', 'text'], ...kept].map(row => row.join('\t')).join('\n') + '\n');
console.error(`${kept.length} of ${rows.length} mentions of ${OFFICES.length} offices`);
