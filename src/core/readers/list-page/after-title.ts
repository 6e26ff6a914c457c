import { isRemark } from '../text/index.ts';
import type { KnownNames } from './known.ts';
import { isLabel, isVenueLike } from './labels.ts';
import { type Letters, runsBetween } from './letters.ts';
import type { People } from './people.ts';
import { bareName } from './person-look.ts';

const gap =
  /(?:\(?(?:in press|forthcoming|to appear|accepted|submitted|under review|in preparation|n\.d\.)\)?(?=[.,:)])|[\s\v.,:;|·–—-]|\((?:\p{L}{3,9}\.?\s)?(?:19|20)\d\d[a-z]?(?:,[^()]{0,20})?\)|\((?:19|20)\d\d(?=\.\s)|(?:19|20)\d\d[a-z]?(?:,\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:\s\d{1,2})?)?(?=[.,:\n]|\s[|–—-])|\([^()]{0,40}\b(?:submi\w+|accepted|in press|to appear|revisions?|under review|in review|forthcoming|in prep\w*)\b[^()]{0,160}\)|(?:editors?|eds?\.)(?=\s?[(.,:])|\((?:eds?\.?|editors?|hrsg\.?|hg\.?|(?:a )?cura di|dirs?\.?|coords?\.?|orgs?\.?|alphabetical[^()]{0,20}|[^()]{0,30}\bauthors?[^()]{0,20})\))*/iuy;

/** Where a title may begin after the authors: past stops and a year. */
export function titleStart(text: string, from: number): number {
  gap.lastIndex = from;
  const end = from + (gap.exec(text)?.[0].length ?? 0);
  return end;
}

const lead =
  /(?:[\s\v.,:;|·"”’)(\]–—-]|\[(?!\p{Lu}))+|(?:(?:joint(?:ly)?(?: (?:work|paper|project))?|together|(?:in )?collaboration|co-?(?:authored|written)|written)\s+)?(?:by|with|co-?authors?:|authors?:)\s+|[([](?:19|20)\d\d[)\]]|(?:19|20)\d\d(?=[,.;]\s)|[([][^()[\]\n]{1,60}[)\]]/iuy;

/** What says outright that names follow, and the remarks in brackets before it. */
const togetherWith =
  /^(?:[^\p{L}()]|\((?:[^()]|\([^()]*\)){1,80}\)){0,40}?(?:together|joint(?:ly)?(?: work)?|in collaboration|co-?(?:authored|written))\s+with\s+/iu;

/** Where the authors may begin after a title: past stops, links that are labels, remarks, "by". */
export function afterTitle(letters: Letters, from: number): number {
  const said = togetherWith.exec(letters.text.slice(from, from + 200));
  if (said !== null) return from + said[0].length;
  let at = from;
  for (let i = 0; i < 20; i += 1) {
    const span = letters.spans.find((one) => one.start <= at && at < one.end);
    if (
      span !== undefined &&
      span.run.href !== null &&
      (span.run.role === 'links' || isLabel(letters.text.slice(at, span.end)))
    ) {
      at = span.end;
      continue;
    }
    lead.lastIndex = at;
    const found = lead.exec(letters.text);
    if (found === null || found[0] === '') break;
    const bracketed = /^[([](.{2,})[)\]]$/.exec(found[0])?.[1];
    if (
      bracketed !== undefined &&
      !isRemark(bracketed) &&
      !/^\W*(?:\d{1,2}[/.])?(?:19|20)\d\d\W*$/.test(bracketed)
    ) {
      at += 1;
      continue;
    }
    at = lead.lastIndex;
  }
  return at;
}

/** A list of names without the last, where that looks rather like the venue behind them. */
export function withoutVenue(letters: Letters, people: People, known: KnownNames): People | null {
  const { shorter, start, end } = people;
  if (shorter === null) return null;
  const last = letters.text.slice(shorter.end, end).replace(/^[\s\v,;&–—/·•-]+(?:and\s+)?/u, '');
  // `A. Lovelace, Loom Letters`: whom others name, and a name that none has.
  const alone = shorter.count === 1 && known.isPerson(letters.text.slice(start, shorter.end));
  if (
    (alone ? known.isRegular(bareName(last)) : known.has(bareName(last))) ||
    /^[\s\v]*[,;]?[\s\v]*(?:and|&|und|et|y)\s/u.test(letters.text.slice(shorter.end, end))
  )
    return null;
  const initials = /(?<!\p{L})\p{Lu}(?:\.|(?:-?\p{Lu}){0,2}(?=[\s,;&]|$))/gu;
  const names = letters.text.slice(start, shorter.end);
  const unlike = [...names.matchAll(initials)].length >= shorter.count && !last.match(initials);
  const numbered =
    /^[\s\v.,:]*(?:\d{1,4}\b(?![)\]])|vol\b|no\b|[IVXL]+\b|\((?!19|20)\d)/iu.test(
      letters.text.slice(end, end + 8),
    ) && !/^\W*(?:19|20)\d\d\b/.test(letters.text.slice(end, end + 8));
  const runs = runsBetween(letters, end - last.length, end).filter((run) => run.text.trim() !== '');
  const set = runs.length > 0 && runs.every((run) => run.italic || run.role === 'venue');
  const alike = runsBetween(letters, start, shorter.end).every(
    (run) => run.italic || run.text.trim() === '',
  );
  if (!unlike && !numbered && !(set && !alike) && !alone && !isVenueLike(last)) return null;
  return { start, ...shorter, shorter: null };
}
