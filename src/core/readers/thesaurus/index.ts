import { type Diagnostic, noDecisions, type PersonDecision, type Reading } from '#core/model';
import { defineReader } from '../reader.ts';

const header = /^\s*label\s*\t\s*replace by\s*$/i;

/**
 * VOSviewer thesaurus files: a header `label`⇥`replace by`, one spelling and the
 * name it stands for a line. Read as joins by hand, the second name shown.
 * Source: VOSviewer manual, section on thesaurus files.
 */
export const thesaurus = defineReader({
  id: 'thesaurus',
  label: 'VOSviewer thesaurus (label, replace by)',
  extensions: ['txt'],
  sniff(text) {
    return header.test(text.slice(0, 200).split('\n', 1)[0]!) ? 1 : 0;
  },
  read(text, file): Reading {
    const people: PersonDecision[] = [];
    const diagnostics: Diagnostic[] = [];
    text.split('\n').forEach((line, i) => {
      if (i === 0 || line.trim() === '') return;
      const [label = '', name = '', ...more] = line.split('\t').map((cell) => cell.trim());
      if (label === '' || name === '' || more.length > 0) {
        const message = 'this line of the thesaurus has not two names with a tab between them';
        diagnostics.push({ severity: 'warning', code: 'bad-line', message, file, line: i + 1 });
        return;
      }
      people.push({ kind: 'join', people: [{ name: label }, { name }] });
      people.push({ kind: 'name', person: { name }, name });
    });
    return { kind: 'decisions', decisions: { ...noDecisions, people }, diagnostics };
  },
});
