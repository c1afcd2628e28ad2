/** As many whole characters as fit into `room` pixels at a type size, by the usual width of a letter, with an ellipsis where some are left out. */
export function cutToRoom(words: string, room: number, size: number): string {
  const characters = [...words];
  const most = Math.max(1, Math.floor(room / (size * 0.56)));
  return characters.length <= most ? words : `${characters.slice(0, most - 1).join('')}…`;
}

/** Text as XML has it; what XML cannot hold is left out. */
export function escapeXml(words: string): string {
  return words
    .toWellFormed()
    .replaceAll(forbidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 allows none of these.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;
