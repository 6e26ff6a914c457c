const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64 with padding (RFC 4648, section 4): hosts differ in what they offer for it. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const word = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    parts.push(
      alphabet[word >> 18]!,
      alphabet[(word >> 12) & 63]!,
      left > 1 ? alphabet[(word >> 6) & 63]! : '=',
      left > 2 ? alphabet[word & 63]! : '=',
    );
  }
  return parts.join('');
}
