import { expect, it } from 'vitest';
import { told } from './told.ts';

it('dots between two names are part of neither', () => {
  const entry = (title: string, people: string) =>
    `**${title}**  \n${people}  \nJournal of Looms, 2021\n\n`;
  const text = `# Papers\n\n${entry('Salt, Rope and Credit', 'Ada Byron · Cy Crane')}${entry('Do sedges remember?', 'Bo Ox • Ada Byron')}`;
  expect(told(text, 'a.md')).toEqual([
    'Salt, Rope and Credit / Ada Byron; Cy Crane / Journal of Looms / 2021',
    'Do sedges remember? / Bo Ox; Ada Byron / Journal of Looms / 2021',
  ]);
});

it('a year that a heading says twice is its year', () => {
  const text =
    '<h2><class="y2021" /> 2021 </h2><ul><li><b>Salt and rope in towns</b>, <br> A. Byron, B. Ox.</li><li><b>Reeds of the old marsh</b>, <br> A. Byron, C. Crane.</li></ul>';
  expect(told(`<html><body>${text}</body></html>`, 'a.html')).toEqual([
    'Salt and rope in towns / A. Byron; B. Ox / - / 2021',
    'Reeds of the old marsh / A. Byron; C. Crane / - / 2021',
  ]);
});
