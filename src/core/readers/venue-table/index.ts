import {
  type Diagnostic,
  type DraftVenue,
  type Reading,
  type VenueKind,
  venueKinds,
} from '#core/model';
import { defineReader } from '../reader.ts';
import { parseCsv, plain } from '../text/index.ts';

const header = ['venue', 'names', 'kind'] as const;

/**
 * Tables of venues: a header `venue,names,kind`; one venue a row, its other names
 * separated by `|`, its kind one of `venueKinds`. Given beside a list it says
 * which names are one venue.
 */
export const venueTable = defineReader({
  id: 'venue-table',
  label: 'table of venues (CSV with the columns venue, names, kind)',
  extensions: ['csv', 'tsv'],
  sniff(text) {
    const first = text.slice(0, 200).split('\n', 1)[0]!.trim().toLowerCase();
    const cells = first.split(/[,;\t]/).map((cell) => cell.replace(/"/g, '').trim());
    return header.every((name, i) => cells[i] === name) ? 1 : 0;
  },
  read: readVenues,
});

function readVenues(text: string, file: string): Reading {
  const { rows } = parseCsv(text);
  const venues: DraftVenue[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { cells, line } of rows.slice(1)) {
    const [name = '', names = '', kind = ''] = cells.map(plain);
    if (name === '' && names === '' && kind === '') continue;
    const known = venueKinds.find((one) => one === kind.toLowerCase());
    if (name === '' || (known === undefined && kind !== '')) {
      const problem = name === '' ? 'has no name' : `is of an unknown kind, ${kind}`;
      const message = `this venue ${problem}; it was left out. Kinds are ${venueKinds.join(', ')}`;
      diagnostics.push({ severity: 'warning', code: 'bad-venue', message, file, line });
      continue;
    }
    const others = names.split('|').map((one) => one.trim());
    const kindOf: VenueKind = known ?? 'other';
    venues.push({ name, names: others.filter((one) => one !== ''), kind: kindOf });
  }
  return { kind: 'drafts', drafts: [], citations: [], venues, diagnostics };
}
