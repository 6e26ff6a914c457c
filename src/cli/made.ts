import { type SourceBytes } from '#core/decode';
import { fieldLimits, fieldText } from '#core/made';
import { words } from '#core/words';
import { readSources } from './platform.ts';
import { Refusal } from './refusal.ts';

const named = /^made:(\d+)(?:\/(\d{1,9}))?$/;

/** The sources of a command's lists, in the order given: `made:10000` is a made-up field, `made:10000/7` another. */
export function givenSources(lists: readonly string[]): SourceBytes[] {
  return lists.flatMap((list) => {
    const field = named.exec(list);
    return field === null ? readSources([list]) : [sourceOf(list, field)];
  });
}

function sourceOf(list: string, [, papers, seed]: RegExpExecArray): SourceBytes {
  const { least, most } = fieldLimits;
  const recipe = { papers: Number(papers), seed: Number(seed ?? 1) };
  if (recipe.papers < least || recipe.papers > most) {
    throw new Refusal(`cannot make ${list}: a field has ${least} to ${most} papers`, 2);
  }
  return {
    file: words.sources.made.file(recipe.papers),
    bytes: new TextEncoder().encode(fieldText(recipe)),
  };
}
