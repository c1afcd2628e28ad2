/** What a text says that is wrapped in the armour of OpenPGP (RFC 9580, section 7). */
export interface ArmouredText {
  readonly text: string;
  readonly state: 'signed' | 'encrypted' | 'plain';
}

/** Takes the words out of a signed text; of an encrypted one what stands around it is all that can be read. The signature is not checked. */
export function readArmoured(text: string): ArmouredText {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const state = lines.some(isLine('BEGIN PGP MESSAGE'))
    ? 'encrypted'
    : lines.some(isLine('BEGIN PGP SIGNED MESSAGE'))
      ? 'signed'
      : 'plain';
  if (state === 'plain') return { text, state };
  const kept: string[] = [];
  let within: 'words' | 'signed words' | 'headers' | 'armour' = 'words';
  for (const line of lines) {
    if (isLine('BEGIN PGP SIGNED MESSAGE')(line)) within = 'headers';
    else if (/^-----BEGIN PGP (?:SIGNATURE|MESSAGE)-----\s*$/.test(line)) within = 'armour';
    else if (/^-----END PGP (?:SIGNATURE|MESSAGE)-----\s*$/.test(line)) within = 'words';
    else if (within === 'headers') within = line.trim() === '' ? 'signed words' : 'headers';
    else if (within === 'signed words') kept.push(line.replace(/^- /, ''));
    else if (within === 'words') kept.push(line);
  }
  return { text: kept.join('\n'), state };
}

function isLine(words: string): (line: string) => boolean {
  return (line) => line.trimEnd() === `-----${words}-----`;
}
