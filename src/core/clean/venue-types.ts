import type { WorkType } from '#core/model';
import { isPreprintServer } from '#core/readers';

const unpublished =
  /^(?:under review|in submission|submitted|in preparation|working paper|manuscript|unpublished)/i;

/** What a venue's name says of the works in it; the first pattern that fits decides. */
const kinds: readonly (readonly [RegExp, WorkType])[] = [
  [/\b(?:thesis|dissertation)\b/i, 'thesis'],
  [/\b(?:technical|tech\.?|research) report\b/i, 'report'],
  [/\b(?:proceedings|conference|symposium|workshops?|conf\.|proc\.)/i, 'conference-paper'],
  [
    /\b(?:journal|transactions|trans\.|letters|magazine|annals|bulletin|quarterly|micro|nature|science|cell|lancet|plos|pnas|jmlr|tmlr|tpami|tocs|tods|tist|tkde|computing surveys|communications of|reviews?|frontiers in|bioinformatics|neural computation|neurocomputing|acta|archives)\b/i,
    'article',
  ],
];

/** Whether a "venue" only says that the work has not appeared. */
export function isUnpublished(venue: string): boolean {
  return isPreprintServer(venue) || unpublished.test(venue.trim());
}

/** The type of a work by its venue; a venue that says nothing is a conference. */
export function typeOfVenue(venue: string): WorkType {
  return kinds.find(([pattern]) => pattern.test(venue))?.[1] ?? 'conference-paper';
}
