/** URLs longer than this are never a paper's address. */
const longest = 4096;

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
