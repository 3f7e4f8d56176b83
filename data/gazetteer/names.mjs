// Which Wikipedia article a name of an organization, person or product leads to, for names that no hand-made table lists.
//
//   node names.mjs WIKIDICT
//
// WIKIDICT: wikidict.tab.gz, unpacked from the jar stanford-corenlp-4.5.10-models-english-kbp (words of links in the English
// Wikipedia, the article most of them lead to, and their share). Writes names.tsv.gz.
//
// The dictionary is noisy, so a name is kept only when most of its links lead to one article, when enough different words lead to
// that article for it to be well known, and when the name looks like the title: the same words, most of them, or their initials. Songs,
// films, lists, years and the like are left out, and so is what other tables of this folder have.
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { createGunzip, gzipSync } from 'node:zlib';
import { createInterface } from 'node:readline';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare, plain, table } from './tables.mjs';

const [wikidict] = process.argv.slice(2);
if (!wikidict) {
  console.error('usage: node names.mjs WIKIDICT');
  process.exit(2);
}
const here = dirname(fileURLToPath(import.meta.url));

const LEAST_SHARE = 0.55;
// How many different words must lead to an article: less when the name is its title.
const LEAST_SPELLINGS = 20;
const LEAST_SPELLINGS_OF_TITLE = 8;
const LONGEST_LONE_PART = 5;
const LONGEST = 6;
const NO_NAME = new RegExp('^(List|Lists|Index|Outline|History|Geography|Economy|Politics|Culture|Demographics|Timeline|Category|Template|Wikipedia|Portal|File|'
  + 'Main_Page|Battle|Treaty|Siege|Music|Sport|Education|Transport|Foreign_relations)(_|:|$)|^[0-9]|'
  + '_\\(.*(film|song|album|single|novel|book|comics?|series|TV|video|game|play|musical|opera|soundtrack|EP|episode|character|fictional|manga|anime|poem|painting|'
  + 'surname|name|disambiguation|genus|plant|animal|fish|bird|horse|ship|river|town|city|village|municipality|county|district|island|lake|mountain|crater|constellation|'
  + 'mythology|deity|goddess|god|letter|number|unit|chemistry|mathematics|music|dance|fruit|food|crime|law|wrestling|wrestler|rapper|band|singer)s?\\)$|'
  + '(Football|Soccer)_Club$|_F\\.?C\\.?$|^F\\.?C\\.?_|_discography$|^The_.*_(Movie|Album)$', '');
const SMALL = new Set('of the and for de la le du des da do dos di del della van von der den al el bin ibn in on to at y e a an und et & -'.split(' '));

/** The key under which the program looks a name up; the same as NameKey. */
function key(name) {
  const words = plain(name).toLowerCase().replace(/[.'’‘`]/g, '').replace(/&/g, ' and ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return words.startsWith('the ') ? words.slice(4) : words;
}

/** Whether every word that is no particle begins with a capital letter or digit. */
function isName(words) {
  return words.every(w => SMALL.has(w) || /^[\p{Lu}\p{N}]/u.test(w) || /^(i|e)[A-Z]/.test(w)) && words.some(w => /\p{Lu}/u.test(w));
}

const known = new Set();
for (const file of ['organizations.tsv', 'persons.tsv', 'countries.tsv', 'regions.tsv']) {
  for (const row of table(join(here, file))) {
    [row.name, ...row.aliases.split('|')].forEach(name => known.add(key(name)));
  }
}

/** Whether the name is the title, a shorter or longer form of it, or its initials. */
function fits(name, title) {
  const a = key(name).split(' ');
  const b = key(title).split(' ');
  const initials = b.filter(w => !SMALL.has(w)).map(w => w[0]).join('');
  const common = a.filter(w => b.includes(w)).length;
  return a.length === 1 && /^[\p{Lu}\p{N}&.]+$/u.test(name) && name.replace(/\P{L}/gu, '').toLowerCase() === initials && initials.length > 1
    || common === Math.min(a.length, b.length) && (a.length > 1 || b.length === 1 || a[0] === b[0])
    || a.length > 1 && b.length > 1 && a.at(-1) === b.at(-1) && a[0][0] === b[0][0];
}

const spellings = new Map();
const candidates = [];
for await (const line of createInterface({ input: createReadStream(wikidict).pipe(createGunzip()) })) {
  const [name, title, share] = line.split('\t');
  if (!title || NO_NAME.test(title)) {
    continue;
  }
  spellings.set(title, (spellings.get(title) ?? 0) + 1);
  const words = name.split(' ');
  if (Number(share) >= LEAST_SHARE && words.length <= LONGEST && !/[^\p{L}\p{N} .,'’&-]/u.test(name) && isName(words)
    && isName(title.replace(/_\(.*\)$/, '').split('_')) && fits(name, title.replace(/_\(.*\)$/, '').replaceAll('_', ' '))) {
    candidates.push([name, title, Number(share)]);
  }
}

const best = new Map();
for (const [name, title, share] of candidates) {
  const k = key(name);
  const isTitle = k === key(title.replace(/_\(.*\)$/, '').replaceAll('_', ' '));
  if (k.length < 2 || spellings.get(title) < (isTitle ? LEAST_SPELLINGS_OF_TITLE : LEAST_SPELLINGS) || known.has(k) || k.length === 2 && name !== name.toUpperCase()
    || !k.includes(' ') && k.length > LONGEST_LONE_PART && !isTitle) {
    continue;
  }
  const other = best.get(k);
  const better = other && (isTitle === other.isTitle ? share > other.share || share === other.share && compare(title, other.title) < 0 : isTitle);
  if (!other || better) {
    best.set(k, { title, share, isTitle });
  }
}
const rows = [...best].map(([k, { title }]) => [k, title]).sort((a, b) => compare(a[0], b[0]));
const text = [['name', 'dbpedia'], ...rows].map(row => row.join('\t')).join('\n') + '\n';
const packed = gzipSync(Buffer.from(text, 'utf8'), { level: 9 });
packed[9] = 255; // the operating system that packed it is not part of the data
writeFileSync(join(here, 'names.tsv.gz'), packed);
console.error(`${rows.length} names of ${new Set(rows.map(r => r[1])).size} articles, ${text.length} characters, ${packed.length} bytes packed`);
