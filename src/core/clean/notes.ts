import type { Diagnostic, Draft } from '#core/model';
import type { Pass } from './state.ts';

const award =
  /\b(?:awards?|best|oral|spotlight|talk|honou?rable|runner|finalist|nominat\w*|nominee|highlight|distinguished|outstanding|notable|featured|prize|top\s+[\d.]+\s*%?)/i;
const track =
  /\b(?:track|demo|demonstrations?|workshop|findings|datasets and benchmarks|industry|short paper|poster|tutorial)\b/i;
const state =
  /\b(?:to appear|in press|forthcoming|accepted|under review|submitted|submission|preprint|appear)\b/i;

/**
 * Sorts the notes of a venue line: a track is where the work appeared, an award
 * is how it was received; a note on its state (to appear) is dropped. A note
 * that is none of these is left out and told.
 */
export const notes: Pass<'notes'> = {
  id: 'notes',
  effort: 2,
  run(before) {
    const diagnostics: Diagnostic[] = [];
    const items = before.items.map((item) => {
      if (item.kept !== null) return item;
      const draft = withVenueNotes(item.draft);
      if (draft.notes.length === 0 && draft === item.versions[0]) return item;
      const awards: string[] = [];
      let found: string | null = null;
      for (const note of draft.notes) {
        if (/\btrack$/i.test(note)) found ??= note;
        else if (award.test(note)) awards.push(note);
        else if (track.test(note)) found ??= note;
        else if (!state.test(note)) {
          const message = `a note was left out, since it is neither an award nor a track: ${note}`;
          diagnostics.push({
            severity: 'info',
            code: 'unknown-note',
            message,
            ...item.draft.source,
          });
        }
      }
      return { ...item, draft, versions: [draft], awards, track: found };
    });
    return { ...before, items, diagnostics: [...before.diagnostics, ...diagnostics] };
  },
  changes: (_, { items }) =>
    items.reduce((sum, { awards, track }) => sum + awards.length + (track === null ? 0 : 1), 0),
};

/** Awards and tracks that stand in brackets after the venue, or after a comma at its end, are notes. */
function withVenueNotes(draft: Draft): Draft {
  const { venue } = draft;
  if (venue === null || !/[([,;–-]/.test(venue)) return draft;
  const found: string[] = [];
  const rest = venue
    .replace(/\s*[([]([^()[\]]+)[)\]]/g, (whole, inside: string) => {
      const isNote = award.test(inside) || track.test(inside) || state.test(inside);
      if (isNote) found.push(inside.trim());
      return isNote ? '' : whole;
    })
    .replace(
      /\s*[,;–-]\s+([^,;]*(?:\baward|\btrack|spotlight|oral|poster))$/i,
      (_, note: string) => {
        found.push(note.trim());
        return '';
      },
    )
    .trim();
  if (found.length === 0 || rest === '') return draft;
  return { ...draft, venue: rest, notes: [...draft.notes, ...found] };
}
