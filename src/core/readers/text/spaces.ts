/** Whether a UTF-16 code is white space, as `\s` has it. */
export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  return code >= 0xa0 && isWideSpace(code);
}

function isWideSpace(code: number): boolean {
  if (code === 0xa0 || code === 0xfeff || code === 0x1680) return true;
  if (code < 0x2000 || code > 0x3000) return false;
  return (
    code <= 0x200a ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** The offset of the first character from `at` on that is no white space; the text's length where there is none. */
export function spaceEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isSpace(text.charCodeAt(end))) end += 1;
  return end;
}
