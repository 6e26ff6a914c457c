import type { Diagnostic } from '#core/model';
import { words } from '#core/words';
import type { Item, Pass } from './state.ts';
import { mergeDrafts } from './versions/merge.ts';
import { Group } from './versions/group.ts';
import { type Compared, createComparing, type Sameness } from './versions/same-work.ts';
import { shareKeys, sharedOf } from './versions/shared-keys.ts';

/** Of works with one title so many are compared with each new entry. */
const mostCompared = 50;

/**
 * Joins entries that are the same work: the same paper in two lists, or a
 * preprint and what became of it. The published version is shown, at the place of
 * the first of them, with what the others add; all versions are kept.
 */
export const versions: Pass<'versions'> = {
  id: 'versions',
  effort: 32,
  run(state, progress) {
    const groups: (Group | Item)[] = [];
    const blocks = new Map<string, Group[]>();
    const diagnostics: Diagnostic[] = [];
    const { keysOf, hashesOf, comparedOf } = createComparing(state.venueNames);
    let hashed = 0;
    const shares = shareKeys(state.items, ({ draft }, add) => {
      progress((0.5 * hashed) / state.items.length, 0);
      hashed += 1;
      hashesOf(draft, add);
    });
    for (const [i, item] of state.items.entries()) {
      progress(0.5 + (0.5 * i) / state.items.length, 0);
      if (shares[i] === 0) {
        groups.push(item);
        continue;
      }
      const compared = comparedOf(item.draft);
      const keys = sharedOf(keysOf(item.draft), shares[i]!);
      const found = sameAs(item, compared, keys, blocks);
      const group = found?.group ?? new Group(item, compared, keys);
      let newKeys = keys;
      if (found === null) groups.push(group);
      else {
        diagnostics.push(told(group.members[0]!, item, found.sameness));
        newKeys = group.newKeys(keys);
        group.add(item, compared);
      }
      for (const key of newKeys) {
        const block = blocks.get(key);
        if (block === undefined) blocks.set(key, [group]);
        else block.push(group);
      }
    }
    const items = groups.map((one) => (one instanceof Group ? joined(one) : one));
    return { ...state, items, diagnostics: [...state.diagnostics, ...diagnostics] };
  },
  changes: (before, after) => before.items.length - after.items.length,
};

/** The first group near by that the entry belongs to. */
function sameAs(
  item: Item,
  compared: Compared,
  keys: readonly string[],
  blocks: ReadonlyMap<string, readonly Group[]>,
): { readonly group: Group; readonly sameness: Sameness } | null {
  const seen = new Set<Group>();
  for (const key of keys) {
    const block = blocks.get(key);
    if (block === undefined) continue;
    for (let i = Math.max(0, block.length - mostCompared); i < block.length; i += 1) {
      const group = block[i]!;
      if (seen.has(group)) continue;
      seen.add(group);
      const sameness = group.samenessOf(item, compared);
      if (sameness !== null) return { group, sameness };
    }
  }
  return null;
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
  if (shown!.kept !== null) {
    // A work of a corpus file stays as it is: it only gains what it lacks.
    const authors = draft.authors.slice(0, shown!.draft.authors.length);
    const own = { ...shown!.draft, ids: draft.ids, links: draft.links, authors };
    return { ...shown!, draft: own, also: also.slice(0, authors.length), versions: all };
  }
  return { ...shown!, draft, also, versions: all, awards, track };
}
