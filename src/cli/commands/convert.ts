import { corpusToJson } from '#core/exporters';
import { refuseOverwriting, writeWhole } from '../platform.ts';
import { ownerOf, wholeListsOf } from '../reading.ts';
import { Refusal } from '../refusal.ts';
import type { CliCommand } from './command.ts';

/** `coterie convert`: lists and citation tables to one corpus file. */
export const convert: CliCommand = {
  name: 'convert',
  description: 'write what the lists hold as one corpus file',
  lists: '<LIST...>',
  listsDescription: 'lists, citation tables, corpus files, archives and folders of them',
  configure(command) {
    command
      .requiredOption('-o, --output <FILE>', 'file to write, ending in .json; - is standard output')
      .option('--owner <NAME>', 'the person whose list it is');
  },
  run(lists, given, console) {
    const output = String(given['output']);
    if (output !== '-' && !/\.json$/i.test(output)) {
      throw new Refusal(`cannot write ${output}: a corpus file ends in .json`, 2);
    }
    refuseOverwriting(output, lists);
    const { corpus, networks } = wholeListsOf(lists, ownerOf(given), console);
    const [network] = networks;
    if (network) {
      const why = 'a network has no papers; a corpus file cannot hold it (coterie image draws it)';
      throw new Refusal(`cannot convert ${network.file}: ${why}`, 1);
    }
    const text = corpusToJson(corpus);
    if (output === '-') console.out(text);
    else writeWhole(output, text);
    return 0;
  },
};
