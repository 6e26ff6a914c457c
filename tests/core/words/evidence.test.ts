import { expect, it } from 'vitest';
import { words } from '#core/words';

const say = words.evidence;

it.each([
  ['the same years', say.near(0), 'their papers are of the same years'],
  ['one year', say.near(1), '1 year between their papers'],
  ['some years', say.near(3), '3 years between their papers'],
  ['a lone name', say.lone('Ida Quastrow'), 'nobody else of the list could be Ida Quastrow'],
])('evidence of %s is said in words', (_, said, expected) => {
  expect(said).toBe(expected);
});
