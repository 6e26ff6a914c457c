/** JSON nested deeper than this would overflow whoever writes it back. */
const deepest = 200;

/** A parsed value, or why there is none, as a diagnostic's code and message. */
export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** Parses JSON of bounded depth; never throws. */
export function parseJson(text: string): ParsedJson {
  if (isTooDeep(text)) {
    const message = `this JSON is nested deeper than ${deepest} levels`;
    return { ok: false, code: 'too-deep', message };
  }
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const what = error instanceof Error ? error.message : '';
    return { ok: false, code: 'syntax', message: `this is not valid JSON: ${what.slice(0, 200)}` };
  }
}

/** Whether brackets outside strings nest too deep; iterative, so that it cannot overflow itself. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i];
    if (char === '"') {
      for (i += 1; i < text.length && text[i] !== '"'; i += 1) if (text[i] === '\\') i += 1;
    } else if (char === '{' || char === '[') {
      depth += 1;
      if (depth > deepest) return true;
    } else if (char === '}' || char === ']') depth -= 1;
  }
  return false;
}
