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
