import type { DraftAuthor } from '#core/model';
import { decodeEntities } from '../markup/index.ts';
import { orcidIn, plain, withoutHomonym } from '../text/index.ts';
import { attributeOf, childrenOf, textOf, type XmlElement } from '../xml-source/index.ts';

/** dblp's number of a person: `21/1537-2`, `w/WeiWang0001`. */
const pidPattern = /^[\w-]+\/[\w:-]+$/;

/** Who is who in one file. */
export interface People {
  /** The numbers of people by their names as the file writes them. */
  readonly pids: ReadonlyMap<string, string>;
  /** The number of the person whose page it is, or null. */
  readonly owner: string | null;
}

/** The numbers that stand anywhere in the file: a name may have its number at one place only. */
export function peopleIn(text: string, preamble: string): People {
  const pids = new Map<string, string>();
  const named =
    /<(?:author|editor|na)\s[^<>]{0,200}?\bpid="([^"<>]{1,80})"[^<>]{0,200}>([^<>]{1,200})</g;
  for (const [, pid = '', name = ''] of text.matchAll(named)) {
    if (pidPattern.test(pid)) pids.set(plain(decodeEntities(name)), pid);
  }
  const owner = /<dblpperson\s[^<>]{0,500}?\bpid="([^"<>]{1,80})"/.exec(preamble)?.[1];
  return { pids, owner: owner !== undefined && pidPattern.test(owner) ? owner : null };
}

/**
 * The people of a record. Names are in display order; the number that tells
 * namesakes apart leaves the name and stays as an identifier.
 */
export function authorsOf(
  record: XmlElement,
  role: 'author' | 'editor',
  { pids, owner }: People,
): readonly DraftAuthor[] {
  return childrenOf(record, role).flatMap((element): readonly DraftAuthor[] => {
    const written = textOf(element);
    const { name, ids } = withoutHomonym(written);
    if (!/\p{L}/u.test(name)) return [];
    const own = attributeOf(element, 'pid');
    const pid = pidPattern.test(own) ? own : pids.get(written);
    const orcid = orcidIn(attributeOf(element, 'orcid'));
    const known = {
      ...(orcid === null ? {} : { orcid }),
      ...(pid === undefined ? ids : { dblp: pid }),
    };
    return [
      {
        name,
        ...(owner !== null && pid === owner ? { emphasised: true } : {}),
        ...(Object.keys(known).length > 0 ? { ids: known } : {}),
      },
    ];
  });
}
