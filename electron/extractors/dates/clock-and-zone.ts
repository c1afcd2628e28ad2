/** A time of day after a date, as far as it belongs to it. */
export interface ClockAndZone {
  /** Length of the words that follow the date (UTF-16). */
  readonly length: number;
  /** As stated: "ZULU", "PKT", "+05:00"; null where it is not. */
  readonly timeZone: string | null;
}

const zones =
  'ZULU|UTC|GMT|PKT|PST|PDT|EST|EDT|CST|CDT|MST|MDT|BST|CET|CEST|EET|EEST|WET|WEST|MSK|IST|IRST|IRDT|AFT|AST|AKST|AEST|AEDT|ACST|AWST|NZST|NZDT|HKT|SGT|JST|KST|PHT|WIB|ICT|NPT|GST|EAT|CAT|WAT|SAST|TRT|UZT|TJT|ET|PT|CT|MT|Z';
const offset = '(?:(?:UTC|GMT) ?)?[+−-]\\d{1,2}(?::?\\d{2})?(?!\\d)';
const clock = new RegExp(
  `^(?:T|,? ?(?:at |@ ?|\\| ?|- )?)\\d{1,2}(?:[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d{1,6})?)?)?(?: ?(?:hrs|hours))?(?: ?[ap]\\.?m\\.?)?(?: ?\\(?(?<zone>${offset}|(?:${zones})(?![\\p{L}\\p{N}]))\\)?)?`,
  'iu',
);

/** Reads what stands right after a date: "15:41:06 ZULU", "T09:53:00+05:00", ", 4:15 pm PKT". Null when it is no time of day. */
export function readClockAndZone(after: string): ClockAndZone | null {
  const match = clock.exec(after);
  if (!match) return null;
  const words = match[0];
  const isTime = /\d[:.]\d{2}/.test(words) || /\d ?[ap]\.?m/i.test(words) || /hrs|hours/i.test(words);
  if (!isTime || /^\d/.test(after.slice(words.length))) return null;
  return { length: words.length, timeZone: match.groups?.['zone'] ?? null };
}
