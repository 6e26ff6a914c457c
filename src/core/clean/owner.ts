import type { PersonId } from '#core/model';
import { partsOf } from './identity/names.ts';
import type { Pass, State } from './state.ts';

/**
 * Finds whose list it is: the person asked for by name or id; else the owner
 * that a corpus file names; else the person set apart in the most entries. A
 * name that fits nobody is told, and the list decides.
 */
export const owner: Pass<'owner'> = {
  id: 'owner',
  effort: 1,
  run(state) {
    if (state.askedOwner === null)
      return { ...state, owner: keptOwner(state) ?? emphasised(state) };
    const asked = personCalled(state, state.askedOwner);
    if (asked !== null) return { ...state, owner: asked };
    const message = `nobody in the list is called ${state.askedOwner}; check the spelling of the owner's name`;
    const file = state.items[0]?.draft.source.file ?? '';
    return {
      ...state,
      owner: keptOwner(state) ?? emphasised(state),
      diagnostics: [
        ...state.diagnostics,
        { severity: 'warning', code: 'unknown-owner', message, file, line: null },
      ],
    };
  },
  changes: (_, after) => (after.owner === null ? 0 : 1),
};

/** The person of this id or of this name, exactly or but for case, accents and punctuation. */
export function personCalled(state: Pick<State, 'people'>, asked: string): PersonId | null {
  const name = asked.trim();
  const { key } = partsOf(name);
  const found =
    state.people.find((person) => person.id === name || person.names.includes(name)) ??
    state.people.find((person) => person.names.some((one) => partsOf(one).key === key));
  return found?.id ?? null;
}

function keptOwner(state: State): PersonId | null {
  const named = state.corpora.findIndex((corpus) => corpus.owner !== null);
  const corpus = state.corpora[named];
  if (corpus === undefined) return null;
  for (const item of state.items) {
    if (item.kept?.corpus !== named) continue;
    const at = item.kept.work.authors.findIndex((author) => author.person === corpus.owner);
    if (at !== -1) return item.people[at] ?? null;
  }
  return state.people.some((person) => person.id === corpus.owner) ? corpus.owner : null;
}

function emphasised(state: State): PersonId | null {
  const counts = new Map<PersonId, number>();
  for (const { draft, people } of state.items) {
    draft.authors.forEach((author, i) => {
      const person = people[i]!;
      if (author.emphasised === true) counts.set(person, (counts.get(person) ?? 0) + 1);
    });
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first !== undefined && first[1] !== second?.[1] ? first[0] : null;
}
