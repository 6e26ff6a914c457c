import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cleanDrafts } from '#core/clean';
import { readSource } from '#core/readers';
import { plainVenue } from '../../../src/core/clean/venue-names.ts';
import { draft, reading } from './drafts.ts';

const read = readSource(new Uint8Array(readFileSync('data/venues.csv')), 'venues.csv');
const table = read.kind === 'drafts' ? (read.venues ?? []) : [];
const venuesOf = (...names: readonly string[]) =>
  cleanDrafts([reading(names.map((venue, i) => draft({ title: `Work ${i}`, venue }, i + 1)))], {
    venues: table,
  }).venues;

describe('a venue is known for what it is', () => {
  it.each([
    ['NeurIPS', 'NIPS'],
    ['NeurIPS', 'Advances in Neural Information Processing Systems 33'],
    ['NeurIPS', 'Thirty-seventh Conference on Neural Information Processing Systems'],
    [
      'NeurIPS',
      'Advances in Neural Information Processing Systems (NeurIPS 2020), Vancouver, Canada',
    ],
    ['NeurIPS', "NeurIPS'23"],
    [
      'OSDI',
      "Proc. of the 14th USENIX Symposium on Operating Systems Design and Implementation (OSDI '20)",
    ],
    ['OSDI', '14th {USENIX} Symposium on Operating Systems Design and Implementation ({OSDI} 20)'],
    ['ICML', 'Proceedings of the 39th International Conference on Machine Learning, ICML 2022'],
    ['ICML', 'In International Conference on Machine Learning'],
    ['CVPR', '2019 IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)'],
    ['CVPR', 'Proceedings of the IEEE conference on computer vision and pattern recognition'],
    ['PVLDB', 'Proc. VLDB Endow.'],
    ['PVLDB', 'Proceedings of the VLDB Endowment'],
    ['PNAS', 'Proceedings of the National Academy of Sciences'],
    ['TPAMI', 'IEEE Transactions on Pattern Analysis and Machine Intelligence'],
    ['JMLR', 'J. Mach. Learn. Res.'],
    ['KDD', '26th ACM SIGKDD International Conference on Knowledge Discovery & Data Mining'],
    ['Physical Review Letters', 'Phys. Rev. Lett.'],
    // Meetings held together.
    ['EMNLP', 'EMNLP-IJCNLP'],
    ['EMNLP', 'EMNLP/IJCNLP (1)'],
    [
      'EMNLP',
      'Proceedings of the 2019 Conference on Empirical Methods in Natural Language Processing and the 9th International Joint Conference on Natural Language Processing (EMNLP-IJCNLP)',
    ],
    ['EMNLP', 'EMNLP-CoNLL 2012'],
    ['ACL', 'ACL-IJCNLP 2021'],
    ['ACL', 'COLING-ACL'],
    [
      'ACL',
      'Proceedings of the 59th Annual Meeting of the Association for Computational Linguistics and the 11th International Joint Conference on Natural Language Processing (Volume 1: Long Papers)',
    ],
    ['NAACL', 'NAACL-HLT (1)'],
    ['NAACL', 'HLT-NAACL'],
    ['AACL', 'AACL-IJCNLP'],
    ['LREC-COLING', 'LREC/COLING'],
    [
      'LREC-COLING',
      'Proceedings of the 2024 Joint International Conference on Computational Linguistics, Language Resources and Evaluation (LREC-COLING 2024)',
    ],
    ['IJCNLP', 'International Joint Conference on Natural Language Processing'],
    ['IJCAI', 'IJCAI-ECAI'],
    ['FSE', 'ESEC-FSE'],
    ['EACL', 'EACL 2023'],
    [
      'ICASSP',
      'ICASSP 2020 - 2020 IEEE International Conference on Acoustics, Speech and Signal Processing (ICASSP)',
    ],
  ])('%s: %s', (name, written) => {
    const venue = written.replace(/[{}]/g, '');
    expect(venuesOf(venue).map((one) => one.name)).toEqual([name]);
    expect(venuesOf(name, venue)).toHaveLength(1);
  });

  it.each([
    ['NeurIPS', 'NeurIPS Workshop on Looms'],
    ['Nature', 'Nature Communications'],
    ['MICRO', 'IEEE Micro'],
    ['Science', 'Science Advances'],
    ['ACL', 'Findings of the Association for Computational Linguistics: ACL 2023'],
  ])('%s is not %s', (one, other) => {
    expect(venuesOf(one, other)).toHaveLength(2);
  });

  it.each([
    'arXiv preprint arXiv:2001.00001',
    'CoRR',
    'bioRxiv',
    'SSRN Electronic Journal',
    'ChemRxiv',
    'Research Square',
  ])('%s is no venue', (name) => {
    expect(venuesOf(name)).toEqual([]);
  });
});

describe('names that no table knows', () => {
  it.each([
    ['Proceedings of the 3rd Symposium on Looms (LOOM 2020)', 'Symposium on Looms', 'LOOM'],
    ['proceeding of 3rd Symposium on Looms', 'Symposium on Looms', null],
    ['The Loom Quarterly, vol. 12, no. 3, pp. 1-9', 'Loom Quarterly', null],
    ['Twenty-Second Annual Meeting of Weavers', 'Meeting of Weavers', null],
    ['2nd Workshop on Threads, 2019', 'Workshop on Threads', null],
    ['Proceedings of the ACM on Looms', 'Proceedings of the ACM on Looms', null],
    ['World War II Studies', 'World War II Studies', null],
    ['1984', '1984', null],
  ])('%s is %s', (name, plain, short) => {
    expect(plainVenue(name)).toEqual({ name: plain, short });
  });

  it('are one venue where words are cut short', () => {
    const [venue, ...more] = venuesOf('Journal of Loom Machinery Research', 'J. Loom Mach. Res.');
    expect(more).toEqual([]);
    expect(venue?.names).toEqual(['Journal of Loom Machinery Research', 'J. Loom Mach. Res.']);
  });

  it('are two where a cut name fits both', () => {
    const names = ['Journal of Loom Machines', 'Journal of Loom Machining', 'J. Loom Mach.'];
    expect(venuesOf(...names)).toHaveLength(3);
  });
});

it('awards and tracks in brackets leave the venue', () => {
  const { works, venues } = cleanDrafts([
    reading([
      draft({ venue: 'NSDI (Outstanding Paper Award)' }),
      draft({ title: 'B', venue: 'NSDI (Demo Track)' }, 2),
    ]),
  ]);
  expect(venues.map(({ name }) => name)).toEqual(['NSDI']);
  expect(works).toMatchObject([{ awards: ['Outstanding Paper Award'] }, { track: 'Demo Track' }]);
});

it('a table given beside the list adds to the common one', () => {
  const own = readSource(
    new TextEncoder().encode(
      'venue,names,kind\nLoomConf,Conference on Looms | CoL,conference\nX,,castle\n',
    ),
    'own.csv',
  );
  const drafts = ['Proc. of the 2nd Conference on Looms', 'CoL 2020'].map((venue, i) =>
    draft({ title: `Work ${i}`, venue }, i + 1),
  );
  const corpus = cleanDrafts([reading(drafts), own], { venues: table });
  expect(corpus.venues).toMatchObject([{ name: 'LoomConf', kind: 'conference' }]);
  expect(corpus.diagnostics).toMatchObject([{ code: 'bad-venue', line: 3 }]);
});
