import { corpusToJson, thesaurusOf } from '#core/exporters';
import { refuseOverwriting, writeWhole } from '../platform.ts';
import { addReading, wholeListsOf } from '../reading.ts';
import { Refusal } from '../refusal.ts';
import type { CliCommand } from './command.ts';

/** `coterie convert`: lists and citation tables to one corpus file. */
export const convert: CliCommand = {
  name: 'convert',
  description: 'write what the lists hold as one corpus file',
  lists: '<LIST...>',
  listsDescription: 'lists, citation tables, corpus files, archives and folders of them',
  configure(command) {
    addReading(
      command.requiredOption(
        '-o, --output <FILE>',
        'corpus to write, ending in .json, or a thesaurus of its spellings, in .txt; - is standard output',
      ),
    );
  },
  run(lists, given, console) {
    const output = String(given['output']);
    if (output !== '-' && !/\.(?:json|txt)$/i.test(output)) {
      const what = 'a corpus file ends in .json, a VOSviewer thesaurus in .txt';
      throw new Refusal(`cannot write ${output}: ${what}`, 2);
    }
    refuseOverwriting(output, lists);
    const { corpus, networks } = wholeListsOf(lists, given, console);
    const [network] = networks;
    if (network) {
      const why = 'a network has no papers; a corpus file cannot hold it (coterie image draws it)';
      throw new Refusal(`cannot convert ${network.file}: ${why}`, 1);
    }
    const text = /\.txt$/i.test(output) ? thesaurusOf(corpus) : corpusToJson(corpus);
    if (output === '-') console.out(text);
    else writeWhole(output, text);
    return 0;
  },
};
