// Makes given-names.tsv: which given names are mostly of men (m) or of women (f), from the list that Stanford CoreNLP ships.
//   unzip -j stanford-corenlp-4.5.10-models.jar edu/stanford/nlp/models/dcoref/namegender.combine.txt
//   node derive-given-names.mjs namegender.combine.txt > given-names.tsv
// Names that the list has for both are left out, and those that stand first as family names in East Asia.
import { readFileSync } from 'node:fs';

const FAMILY = new Set(['an', 'chan', 'chin', 'han', 'jin', 'kim', 'li', 'ling', 'mi', 'min', 'shin', 'so', 'song', 'soo', 'sun', 'yang', 'young']);
const genders = new Map();
for (const line of readFileSync(process.argv[2], 'utf8').split('\n')) {
  const [name, gender] = line.trim().toLowerCase().split('\t');
  if (!gender || !/^[a-z][a-z-]+$/.test(name) || FAMILY.has(name)) continue;
  genders.set(name, genders.has(name) && genders.get(name) !== gender[0] ? '' : gender[0]);
}
const rows = [...genders].filter(([, gender]) => gender).map((row) => row.join('\t')).sort();
process.stdout.write('name\tgender\n' + rows.join('\n') + '\n');
