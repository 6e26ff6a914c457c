import type { Line } from '../markup/index.ts';
import { isLinkLine, isVenueLine, titleOf } from './lines.ts';

/**
 * The lines of a paragraph as one group an entry: usually one, more where
 * nobody left a blank line between entries. A title starts a new group once the
 * group before it has had its venue or its links.
 */
export function groupsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  let complete = false;
  for (const line of lines) {
    const last = groups.at(-1);
    if (last === undefined || (complete && !isLinkLine(line) && titleOf(line) !== null)) {
      groups.push([line]);
      complete = false;
    } else {
      last.push(line);
      if (last.length > 2 && (isLinkLine(line) || isVenueLine(line))) complete = true;
    }
  }
  return groups;
}
