import { withoutMarkup } from '../title.ts';
import { areInitials } from './words.ts';

/**
 * The names in one field that should hold one but may hold several: apart by
 * semicolons; by `and` or `&` where each side has a comma; or `Smith, A., Jones,
 * B.`, where every second part is initials.
 */
export function namesIn(text: string): readonly string[] {
  const decoded = withoutMarkup(text);
  if (decoded.includes(';')) return decoded.split(';').filter((name) => name.trim() !== '');
  const joined = decoded.split(/\s(?:and|&)\s/);
  if (joined.length > 1 && joined.every((name) => name.includes(','))) {
    return joined.flatMap(namesIn);
  }
  const parts = decoded.split(',').map((part) => part.trim());
  const alternate =
    parts.length >= 4 &&
    parts.length % 2 === 0 &&
    parts.every((part, i) => i % 2 === 0 || areInitials(part.replaceAll(' ', '')));
  if (!alternate) return [decoded];
  return parts.flatMap((part, i) => (i % 2 === 0 ? [`${part}, ${parts[i + 1] ?? ''}`] : []));
}
