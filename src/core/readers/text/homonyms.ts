import type { PersonIdentifiers } from '#core/model';

/** A name and what the number behind it says. */
export interface Homonym {
  readonly name: string;
  readonly ids: PersonIdentifiers;
}

/**
 * dblp numbers people of one name, `Wei Wang 0001`, and lists made from it keep
 * the numbers. The number leaves the name; the two together are evidence of who
 * is meant, kept as `homonym:Wei Wang 0001` where dblp's own identifier belongs.
 * It is comparable with others of its kind alone, never with a pid.
 */
export function withoutHomonym(written: string): Homonym {
  const name = /^(.*\p{L}.*) (\d{4})$/u.exec(written)?.[1];
  return name === undefined
    ? { name: written, ids: {} }
    : { name, ids: { dblp: `homonym:${written}` } };
}
