import { describe, expect, it } from 'vitest';
import { entriesIn } from './told.ts';

const salt = 'Salt in Old Marshes of the Coast';

describe('a family name before the given ones', () => {
  it.each([
    [
      'written out among others with initials',
      `* Stern, P, **Lind, Mara**, Cho, K. ${salt} (**Marsh Letters**, 2019)`,
      [salt, 'P Stern, Mara Lind, K. Cho', 'Marsh Letters', 2019],
    ],
    [
      'with some left out between',
      `* **Lind, Mara**, ..., Stern, P et al. ${salt} (**Marsh Letters**, 2019).`,
      [salt, 'Mara Lind, P Stern', 'Marsh Letters', 2019],
    ],
    [
      'and nobody else but those left out',
      `* **Lind, Mara** et al. ${salt} (Marsh Letters, 2019).`,
      [salt, 'Mara Lind', 'Marsh Letters', 2019],
    ],
    [
      'which is a particle elsewhere',
      `- Das, Mara, Rui Abe, and Kim Cho. “${salt}.” *Marsh Letters*, 2019.`,
      [salt, 'Mara Das, Rui Abe, Kim Cho', 'Marsh Letters', 2019],
    ],
    [
      'with a number of the family',
      `- Abe, R., Lind, M. A. III, & Cho, K. (2019). ${salt}. *Marsh Letters, 8,* 40-54.`,
      [salt, 'R. Abe, M. A. Lind III, K. Cho', 'Marsh Letters', 2019],
    ],
    [
      'in the middle and at the end, others as they are called',
      `- Abe, R., Kim Cho Ox, Lind, M.A., Stern, Paula B. (2019). ${salt}. *Marsh Letters*, 8.`,
      [salt, 'R. Abe, Kim Cho Ox, M. A. Lind, Paula B. Stern', 'Marsh Letters', 2019],
    ],
    [
      'with more initials than most have',
      `- Lind M, Abe R-KLMN, Cho KA. ${salt}. Marsh Letters. 2019; 15(6): 234.`,
      [salt, 'M Lind, R-KLMN Abe, KA Cho', 'Marsh Letters', 2019],
    ],
  ])('%s', (_, entry, expected) => {
    expect(entriesIn(`## Publications\n\n${entry}\n`)).toEqual([expected]);
  });
});

describe('slips in names', () => {
  it.each([
    [
      'two full stops for three',
      `Abe, R., .. Lind, M. & Cho, K. (2019)`,
      'R. Abe, M. Lind, K. Cho',
    ],
    [
      'a mark and a full stop behind the last',
      `R. Abe, M. Lind, and K. Cho<sup>*</sup>.,`,
      'R. Abe, M. Lind, K. Cho',
    ],
    [
      'a comma before the last initials',
      `Abe, R., Lind, M., Cho, & K.B. (2019).`,
      'R. Abe, M. Lind, K. B. Cho',
    ],
    [
      'a small letter to begin with',
      `Rui Abe, Mara Lind, kim R. B. Cho (2019).`,
      'Rui Abe, Mara Lind, kim R. B. Cho',
    ],
    ['a comma behind the last', `Abe, R., Lind, M. and Cho, K.,`, 'R. Abe, M. Lind, K. Cho'],
    [
      'what belongs to the family name behind the initials',
      `ABE NETO, R. de; LIND, M.; CHO, K. B. da.`,
      'R. de ABE NETO, M. LIND, K. B. da CHO',
    ],
    [
      'family names of two and three capitals',
      `ABE, R.; WU, L. H.; LUZ, E. P.`,
      'R. ABE, L. H. WU, E. P. LUZ',
    ],
    [
      'a particle that is joined to the name',
      `Abe, Rui bat-Sheva, Mara Lind, and Kim al-Cho.`,
      'Rui bat-Sheva Abe, Mara Lind, Kim al-Cho',
    ],
    ['a particle of one letter', `Rui Abe i Pujol, Mara Lind.`, 'Rui Abe i Pujol, Mara Lind'],
    [
      'members without a name',
      `Rui Abe, Mara Lind, and other members of the Salt Collaboration (2019).`,
      'Rui Abe, Mara Lind',
    ],
  ])('%s', (_, names, expected) => {
    const entry = entriesIn(`## Publications\n\n- ${names} "${salt}." *Marsh Letters*, 2019.\n`);
    expect(entry).toEqual([[salt, expected, 'Marsh Letters', 2019]]);
  });

  it('a title of three words in capitals, with a comma before it, is nobody', () => {
    const entry = `- Abe, R., Lind, M. and Cho, K., Slow Reed-Based Weaving with a Team of Small Machines. Marsh Letters, 2019.`;
    expect(entriesIn(`## Publications\n\n${entry}\n`)).toEqual([
      [
        'Slow Reed-Based Weaving with a Team of Small Machines',
        'R. Abe, M. Lind, K. Cho',
        'Marsh Letters',
        2019,
      ],
    ]);
  });
});
