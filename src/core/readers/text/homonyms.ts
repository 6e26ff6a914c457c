import type { PersonIdentifiers } from '#core/model';

/** A name and what the number behind it says. */
export interface Homonym {
  readonly name: string;
  readonly ids: PersonIdentifiers;
}

const numbered = /^(.*\p{L}.*) 0\d{3}$/u;
const none: PersonIdentifiers = {};

/**
 * dblp numbers people of one name, `Wei Wang 0001`, and lists made from it keep
 * the numbers. The number leaves the name; the two together are evidence of who
 * is meant, kept as `homonym:Wei Wang 0001` where dblp's own identifier belongs.
 * It is comparable with others of its kind alone, never with a pid.
 */
export function withoutHomonym(written: string): Homonym {
  // Few names end in a digit; to ask for one is many times quicker than the pattern.
  const last = written.charCodeAt(written.length - 1);
  const name = last >= 48 && last <= 57 ? numbered.exec(written)?.[1] : undefined;
  return name === undefined
    ? { name: written, ids: none }
    : { name, ids: { dblp: `homonym:${written}` } };
}
