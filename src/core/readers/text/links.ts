/** URLs longer than this are never a paper's address. */
const longest = 4096;

/** Files on somebody's disk and places inside a program. */
const local = /^(?:file:|internal-pdf:|zotero:|[a-z]:[\\/]|\/|<)|^[^:]*\.(?:pdf|docx?|html?)$/i;

/** Whether an address leads to a file of one person's computer: no link, and no loss. */
export function isLocal(address: string): boolean {
  return local.test(address);
}

/**
 * The URL in its canonical spelling if it is safe to follow, else null. Safe is
 * `http:` or `https:` with a host and without user name and password, or a
 * `mailto:` of one plain address without parameters. Relative addresses are not
 * safe: nothing says what they are relative to.
 */
export function safeUrl(text: string): string | null {
  if (text.length > longest) return null;
  if (isCanonical(text)) return text;
  // URL drops controls silently, so that `java\nscript:` would be let through.
  if (/\p{Cc}/u.test(text.trim())) return null;
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    return null;
  }
  if (url.protocol === 'mailto:') {
    return /^mailto:[^\s?#,;%<>"]+@[^\s?#,;%@<>"]+$/i.test(url.href) ? url.href : null;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  if (url.username !== '' || url.password !== '' || url.hostname === '') return null;
  return url.href;
}

/**
 * Whether a text is a web address in its canonical spelling already, as most are;
 * many times quicker than to parse it. Where it is not certain, it is not: only a
 * host of small letters, a path without dots that lead elsewhere, no fragment.
 */
export function isCanonical(text: string): boolean {
  const start = text.startsWith('https://') ? 8 : text.startsWith('http://') ? 7 : -1;
  if (start === -1) return false;
  const path = text.indexOf('/', start);
  return path > start && isPlainHost(text, start, path) && isPlainPath(text, path);
}

/** Labels of small letters, digits and single hyphens, the last one of letters alone. */
function isPlainHost(text: string, start: number, end: number): boolean {
  let before = 46;
  let lettersAlone = true;
  for (let i = start; i < end; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 46 || code === 45) {
      if (before === 46 || before === 45) return false;
      lettersAlone = code === 46;
    } else if (code >= 48 && code <= 57) lettersAlone = false;
    else if (code < 97 || code > 122) return false;
    before = code;
  }
  return before !== 46 && before !== 45 && lettersAlone;
}

/** Characters of a path that stand for themselves: letters, digits, `-_~!$&'()*+,;=:@/.`. */
const pathCharacters = new Uint8Array(128);
for (const char of "-_~!$&'()*+,;=:@/.") pathCharacters[char.charCodeAt(0)] = 1;
for (let code = 48; code < 123; code += 1) {
  if (/[0-9A-Za-z]/.test(String.fromCharCode(code))) pathCharacters[code] = 1;
}

function isPlainPath(text: string, start: number): boolean {
  let isQuery = false;
  for (let i = start; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 63) isQuery = true;
    else if (code > 127 || pathCharacters[code] === 0 || (isQuery && code === 39)) return false;
    // `/..` leads elsewhere.
    else if (code === 46 && text.charCodeAt(i - 1) === 47) return false;
  }
  return true;
}
