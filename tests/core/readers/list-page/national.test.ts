import { describe, expect, it } from 'vitest';
import { read, told } from './told.ts';

describe('lists in the styles of Russian and Chinese standards', () => {
  const entries: readonly (readonly [string, string, string])[] = [
    [
      'two authors, the journal behind two strokes',
      'Иванов И. И., Петров П. П. О ткацких станках // Вестник машин. 2020. Т. 3, № 2. С. 45–56.',
      'О ткацких станках / И. И. Иванов; П. П. Петров / Вестник машин / 2020',
    ],
    [
      'the same with dashes between, and initials run together',
      'Иванов И.И., Петров П.П. О ткацких станках // Вестник машин. – 2020. – Т. 3, № 2. – С. 45–56.',
      'О ткацких станках / И. И. Иванов; П. П. Петров / Вестник машин / 2020',
    ],
    [
      'one author and a title of two words',
      'Сидоров А. А. Паровые двигатели // Журнал машин. 2018. № 4. С. 1–9.',
      'Паровые двигатели / А. А. Сидоров / Журнал машин / 2018',
    ],
    [
      'a book names its publisher and no venue',
      'Иванов И.И. Паровые двигатели и города. М.: Наука, 2018. 240 с.',
      'Паровые двигатели и города / И. И. Иванов / - / 2018',
    ],
    [
      'a title with "and" behind initials',
      'Ivanov I.I., Petrov P.P. Looms and engines // Journal of Looms. 2020. Vol. 3. P. 45-56.',
      'Looms and engines / I. I. Ivanov; P. P. Petrov / Journal of Looms / 2020',
    ],
    [
      'a Chinese article',
      '王小明, 李雷. 织机的研究[J]. 机械学报, 2019, 12(3): 45-50.',
      '织机的研究 / 王小明; 李雷 / 机械学报 / 2019',
    ],
    [
      'a Chinese book',
      '张伟. 小图的理论[M]. 北京: 科学出版社, 2017.',
      '小图的理论 / 张伟 / - / 2017',
    ],
    [
      'a paper of Chinese proceedings, and others left out',
      '张伟, 王小明, 李雷等. 小图的理论与应用[C]//第十届织机会议论文集. 北京, 2016: 12-18.',
      '小图的理论与应用 / 张伟; 王小明; 李雷 / 第十届织机会议论文集 / 2016',
    ],
  ];

  const beside = 'Byron A., Ox B. On reeds in rivers // Loom Letters. 2019.';

  it.each(entries)('%s', (_, entry, expected) => {
    expect(told(`# Publications\n\n1. ${entry}\n2. ${beside}\n`, 'a.md')).toEqual([
      expected,
      'On reeds in rivers / A Byron; B Ox / Loom Letters / 2019',
    ]);
  });

  it('all of them in one list', () => {
    const text = `# Publications\n\n${entries.map(([, entry], i) => `${i + 1}. ${entry}`).join('\n')}\n`;
    expect(told(text, 'a.md')).toEqual(entries.map(([, , expected]) => expected));
  });

  it('a list of titles and journals that names nobody', () => {
    const text =
      '# Publications\n\n1. On looms and engines // Journal of Looms. 2020.\n2. Weaving without a pattern // Loom Letters. 2019.\n3. О ткацких станках // Вестник машин. 2018.\n';
    expect(told(text, 'a.md')).toEqual([
      'On looms and engines /  / Journal of Looms / 2020',
      'Weaving without a pattern /  / Loom Letters / 2019',
      'О ткацких станках /  / Вестник машин / 2018',
    ]);
    expect(read(text, 'a.md').diagnostics.map(({ code }) => code)).toEqual(
      Array(3).fill('no-authors'),
    );
  });
});

describe('family names with all their initials behind, and the title right behind these', () => {
  it.each([
    [
      'two people',
      'Ivanov I. I., Sidorov A. A. On small graphs. Math Sbornik, 2018.',
      'On small graphs / I. I. Ivanov; A. A. Sidorov / Math Sbornik / 2018',
    ],
    [
      'one',
      'Ivanov I. I. On large graphs. Math Notes, 2017.',
      'On large graphs / I. I. Ivanov / Math Notes / 2017',
    ],
    [
      'a family name behind a given name and initials',
      'Ivan I. I. Sidorov, Anna Ox. “On large graphs”. Math Notes, 2017.',
      'On large graphs / Ivan I. I. Sidorov; Anna Ox / Math Notes / 2017',
    ],
  ])('%s', (_, entry, expected) => {
    const beside = 'Byron A. L., Ox B. C. On reeds in rivers. Loom Letters, 2019.';
    expect(told(`# Publications\n\n- ${entry}\n- ${beside}\n`, 'a.md')).toEqual([
      expected,
      'On reeds in rivers / A. L. Byron; B. C. Ox / Loom Letters / 2019',
    ]);
  });
});
