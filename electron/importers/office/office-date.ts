/** A time as text documents write it (XSD dateTime), in UTC to the millisecond; one without a zone counts as UTC. Null for others. */
export function officeDate(written: string | null): string | null {
  const match = /^\s*(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d:\d\d)?)?\s*$/.exec(
    written ?? '',
  );
  if (match === null) return null;
  const [, day, time = '00:00', zone = 'Z'] = match;
  const fraction = time.replace(/(\.\d{3})\d+$/, '$1');
  const at = Date.parse(`${day}T${fraction}${zone}`);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
