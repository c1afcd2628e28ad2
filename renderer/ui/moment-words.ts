const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

/** The local day of a UTC time in ISO 8601: "14 June 2024". */
export function dayWords(iso: string): string {
  return day.format(new Date(iso));
}

/** The local day and minute of a UTC time in ISO 8601: "14 June 2024 at 09:30". */
export function momentWords(iso: string): string {
  return moment.format(new Date(iso));
}
