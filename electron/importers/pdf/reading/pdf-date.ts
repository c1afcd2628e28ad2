/**
 * Reads a date as PDFs write it, `D:20090401163925-07'00'` (ISO 32000-1, 7.9.4): UTC, ISO 8601 with milliseconds. Null for what is none.
 * A date without a zone is taken for UTC.
 */
export function readPdfDate(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const parts = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([+\-Z])(\d\d)?'?(\d\d)?'?)?/.exec(
    value.trim(),
  );
  if (!parts) return null;
  const [year, month, day, hour, minute, second] = parts
    .slice(1, 7)
    .map((part, index) => Number(part ?? (index === 1 || index === 2 ? 1 : 0))) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const sign = parts[7] === '-' ? -1 : 1;
  const ahead = sign * (Number(parts[8] ?? 0) * 60 + Number(parts[9] ?? 0));
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour < 24 && minute < 60;
  if (!isDate || year < 1000) return null;
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second) - ahead * 60_000).toISOString();
}
