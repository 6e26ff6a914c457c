import type { Diagnostic } from '#core/model';
import { words } from '#core/words';
import type { Item, Pass } from './state.ts';
import { mergeDrafts } from './versions/merge.ts';
import { type Compared, comparedOf, type Sameness, samenessOf } from './versions/same-work.ts';
import { idKeys } from './work-refs.ts';

/** Of entries with one title so many are compared with each new one. */
const mostCompared = 50;

/** Entries of one work, the first in the list first. */
interface Group {
  readonly members: Item[];
  readonly compared: Compared[];
}

/**
 * Joins entries that are the same work: the same paper in two lists, or a
 * preprint and what became of it. The published version is shown, at the place of
 * the first of them, with what the others add; all versions are kept.
 */
export const versions: Pass<'versions'> = {
  id: 'versions',
  effort: 32,
  run(state, progress) {
    const groups: Group[] = [];
    const blocks = new Map<string, Group[]>();
    const diagnostics: Diagnostic[] = [];
    for (const [i, item] of state.items.entries()) {
      progress(i / state.items.length, 0);
      const compared = comparedOf(item.draft, state.venueNames);
      const keys = blockKeys(compared);
      const near = new Set(keys.flatMap((key) => (blocks.get(key) ?? []).slice(-mostCompared)));
      const found = [...near]
        .map((group) => ({ group, sameness: fits(group, item, compared) }))
        .find(({ sameness }) => sameness !== null);
      const group = found?.group ?? { members: [], compared: [] };
      if (found === undefined) groups.push(group);
      else diagnostics.push(told(group.members[0]!, item, found.sameness!));
      group.members.push(item);
      group.compared.push(compared);
      for (const key of keys) {
        const block = blocks.get(key);
        if (block === undefined) blocks.set(key, [group]);
        else if (!block.includes(group)) block.push(group);
      }
    }
    const items = groups.map(joined);
    return { ...state, items, diagnostics: [...state.diagnostics, ...diagnostics] };
  },
  changes: (before, after) => before.items.length - after.items.length,
};

/** Entries are compared where they share one of these. */
function blockKeys({ draft, title, families }: Compared): readonly string[] {
  const keys = [...idKeys(draft.ids)];
  if (title !== '') keys.push(`title:${title}`);
  // A subtitle or a letter may differ where authors and year agree.
  if (families.length > 1) keys.push(`by:${draft.year} ${families[0]} ${families.at(-1)}`);
  return keys;
}

function fits({ members, compared }: Group, item: Item, one: Compared): Sameness | null {
  // What one corpus file keeps apart stays apart.
  const file = item.kept?.corpus;
  if (file !== undefined && members.some(({ kept }) => kept?.corpus === file)) return null;
  const found = compared.map((other) => samenessOf(other, one));
  return found.find((sameness) => sameness !== null) ?? null;
}

function told(first: Item, item: Item, sameness: Sameness): Diagnostic {
  const { title, source } = item.draft;
  const { file, line } = first.draft.source;
  const say = sameness === 'same' ? words.evidence.duplicate : words.evidence.version;
  const message = say(title, file, line);
  return {
    severity: 'info',
    code: `${sameness === 'same' ? 'duplicate' : 'version-of'}-work`,
    message,
    ...source,
  };
}

/** The shown version: of a corpus file, else published, else the first. */
function joined({ members, compared }: Group): Item {
  if (members.length === 1) return members[0]!;
  const rank = (i: number) => {
    if (members[i]!.kept !== null) return 3;
    return compared[i]!.venue !== null ? 2 : compared[i]!.preprint ? 0 : 1;
  };
  const order = members.map((_, i) => i).sort((a, b) => rank(b) - rank(a) || a - b);
  const [shown, ...others] = order.map((i) => members[i]!);
  const drafts = others.map(({ draft }) => draft);
  const { draft, also } = mergeDrafts(shown!.draft, drafts);
  const all = [shown!.draft, ...drafts];
  const awards = [...new Set(order.flatMap((i) => members[i]!.awards))];
  const track = shown!.track ?? others.map((one) => one.track).find((one) => one !== null) ?? null;
  if (shown!.kept !== null) return { ...shown!, versions: all };
  return { ...shown!, draft, also, versions: all, awards, track };
}
