/**
 * Reads a moment as UTC in ISO 8601 with milliseconds: xsd:dateTime, or a date and time without zone, taken for UTC. Null for
 * anything else, and for years that no annotation has.
 */
export function readMoment(words: string | null | undefined): string | null {
  // Longer words are no moment, and white space without end takes time without end.
  if (words === null || words === undefined || words.length > 200) return null;
  const match =
    /^\s*(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?\s*$/i.exec(
      words,
    );
  if (match === null) return null;
  const [, day = '', time = '00:00', zone = 'Z'] = match;
  const offset = /^[+-]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase();
  const ms = Date.parse(`${day}T${time}${offset}`);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}
