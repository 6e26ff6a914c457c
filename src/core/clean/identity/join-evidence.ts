import { words } from '#core/words';
import type { State } from '../state.ts';
import type { Cluster } from './cluster.ts';
import type { Gathered } from './clusters.ts';
import type { Evidence } from './evidence.ts';
import type { Groups } from './groups.ts';
import type { Likeness } from './likeness.ts';
import { differenceOf, fuller, partsOf } from './names.ts';
import type { Rarity } from './rarity.ts';
import type { Match } from './resolve.ts';
import { nearYears } from './weights.ts';

/** One person of several spellings, and why. */
export interface Joined {
  /** One of the person's clusters. */
  readonly cluster: Cluster;
  readonly evidence: readonly string[];
}

const say = words.evidence;

/** Why each person of several spellings is one: one sentence a piece of evidence. */
export function joinEvidence(
  state: State,
  gathered: Gathered,
  groups: Groups,
  matches: readonly Match[],
): readonly Joined[] {
  const matched = new Map<readonly Cluster[], Match[]>();
  for (const match of matches) {
    const group = groups.of(match.a);
    const known = matched.get(group);
    if (known === undefined) matched.set(group, [match]);
    else known.push(match);
  }
  const earlier = earlierEvidence(state, gathered);
  const there = new Map<Cluster, string[]>();
  for (const [cluster, name, title] of gathered.spelledThere) {
    const sentence = say.samePlace(cluster.firstName, name, title);
    const known = there.get(cluster);
    if (known === undefined) there.set(cluster, [sentence]);
    else known.push(sentence);
  }
  const found: Joined[] = [];
  for (const cluster of groups.people()) {
    if (cluster.spellings === 1 && earlier.size === 0 && groups.isAlone(cluster.number)) continue;
    const group = groups.of(cluster);
    const told = group.flatMap((one) => earlier.get(one) ?? []);
    const spelled = group.flatMap(spellingEvidence);
    const joined = (matched.get(group) ?? []).map(sentenceOf);
    const evidence = [
      ...new Set([...told, ...spelled, ...group.flatMap((one) => there.get(one) ?? []), ...joined]),
    ];
    if (evidence.length > 0) found.push({ cluster, evidence });
  }
  return found;
}

/** Spellings of one cluster: of one name, or under one identifier. */
function spellingEvidence(cluster: Cluster): readonly string[] {
  if (cluster.spellings < 2) return [];
  const { kept, ids, firstName: shown } = cluster;
  const known = new Set(kept?.person.names);
  const sentences: string[] = [];
  const byKey = new Map<string, string>();
  for (const name of cluster.names()) {
    const { key } = partsOf(name);
    const first = byKey.get(key);
    if (first === undefined) {
      if (byKey.size > 0 && ids.size > 0 && !known.has(name)) {
        sentences.push(say.sameIdentifier(shown, name));
      }
      byKey.set(key, name);
    } else if (!known.has(name) || !known.has(first)) {
      sentences.push(say.sameBut(name, first, differenceOf(name, first)));
    }
  }
  return sentences;
}

function sentenceOf({ a, b, reason }: Match): string {
  const [one, other] = [shownName(a), shownName(b)];
  switch (reason.kind) {
    case 'decided':
      return say.decided(one, other);
    case 'same-place':
      return say.samePlace(one, other, reason.title);
    case 'alike':
      return [
        likenessSentence(reason.likeness, one, other),
        ...inCommon(reason.evidence),
        ...loneEvidence(reason.rarity, other, reason.evidence),
      ].join('; ');
    default:
      return reason satisfies never;
  }
}

/** What the name itself says, and when their works appeared, where there is little else. */
function loneEvidence(rarity: Rarity, name: string, evidence: Evidence): readonly string[] {
  const { shared, alike, owner, gap } = evidence;
  if (rarity !== 'lone' || owner !== null || shared.length + alike.length > 1) return [];
  const isNear = gap !== null && gap <= nearYears;
  return [say.lone(name), ...(isNear ? [say.near(gap)] : [])];
}

/** How two names are alike, the shorter first. */
export function likenessSentence(likeness: Likeness, one: string, other: string): string {
  const letters = (name: string) => partsOf(name).given.join('').length;
  const [short, long] = letters(one) <= letters(other) ? [one, other] : [other, one];
  switch (likeness) {
    case 'middle': {
      const initial = partsOf(long).middle.every((part) => part.length === 1);
      return say.middle(short, long, initial);
    }
    case 'initials':
    case 'both-initials':
      return say.initials(short, long);
    default:
      return say.likeness[likeness](short, long);
  }
}

/** What two people have in common, strongest first; one sentence each. */
export function inCommon(evidence: Evidence): readonly string[] {
  const { shared, alike, everywhere, owner, affiliations, venues } = evidence;
  const isWeak = shared.length + alike.length < 2;
  return [
    ...(owner === null ? [] : [say.owner(owner.firstName)]),
    ...(shared.length > 0 ? [say.coauthors(shared.map(({ firstName }) => firstName))] : []),
    ...(alike.length > 0
      ? [say.alike(alike.map(([one, other]) => `${one.firstName} / ${other.firstName}`))]
      : []),
    ...(affiliations.length > 0 ? [say.affiliations(affiliations)] : []),
    ...(everywhere.length > 0 && isWeak
      ? [say.everywhere(everywhere.map(({ firstName }) => firstName))]
      : []),
    ...(venues.length > 0 && isWeak ? [say.venues(venues)] : []),
  ];
}

/** The fullest spelling of someone. */
export function shownName(cluster: Cluster): string {
  return cluster.names().reduce((best, name) => (fuller(name, best) < 0 ? name : best));
}

/** What corpus files say of joins of these people. */
function earlierEvidence(
  { corpora }: State,
  { known }: Gathered,
): ReadonlyMap<Cluster, readonly string[]> {
  const found = new Map<Cluster, string[]>();
  corpora.forEach(({ joins = [] }, index) => {
    for (const { person, evidence } of joins) {
      const cluster = known[index]?.get(person);
      if (cluster !== undefined) found.set(cluster, [...(found.get(cluster) ?? []), ...evidence]);
    }
  });
  return found;
}
