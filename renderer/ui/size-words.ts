/** A number of bytes in words: "1,024 bytes", "3.4 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 10_000) return `${bytes.toLocaleString('en-GB')} bytes`;
  const kilobytes = bytes / 1_000;
  return kilobytes < 1_000 ? `${Math.round(kilobytes)} kB` : `${(kilobytes / 1_000).toFixed(1)} MB`;
}
