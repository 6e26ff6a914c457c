import { cleanDrafts } from '#core/clean';
import { entriesOf } from '../entries.ts';
import { scoreOf } from '../score.ts';
import type { Row } from '../table.ts';
import { addTallies, noTallies } from '../tally.ts';
import { type ListPlan, openedFrom } from './community.ts';

/** What people open, from the simplest to the hardest. */
export const scenes: Readonly<Record<string, readonly ListPlan[]>> = {
  'one person’s list': [{ of: 'person', style: 'mixed' }],
  'three people’s lists': [
    { of: 'person', style: 'full' },
    { of: 'person', style: 'plain' },
    { of: 'person', style: 'initials' },
  ],
  'five lists of groups': [
    { of: 'circles', style: 'full' },
    { of: 'circles', style: 'plain' },
    { of: 'circles', style: 'initials' },
    { of: 'circles', style: 'mixed' },
    { of: 'circles', style: 'run-together' },
  ],
  'an export with whole names': [{ of: 'everything', style: 'full' }],
  'an export with initials': [{ of: 'everything', style: 'initials' }],
};

/** How well people are told apart in each scene, over so many communities from a seed on. */
export function communityRows(seed: number, communities: number): readonly Row[] {
  return Object.entries(scenes).map(([name, lists]) => {
    const tallies = noTallies();
    for (let i = 0; i < communities; i += 1) {
      const { readings, truth } = openedFrom(seed + i, lists);
      const corpus = cleanDrafts(readings);
      addTallies(tallies, scoreOf(entriesOf(truth), entriesOf(corpus)).tallies);
    }
    return { name: `made up: ${name}`, inputs: lists.length * communities, tallies };
  });
}
