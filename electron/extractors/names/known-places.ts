let places: ReadonlySet<string> | null = null;
let languages: ReadonlySet<string> | null = null;

/** Names that are too often something else to be a place by themselves. */
const ambiguous = new Set([
  'United Nations',
  'European Union',
  'Eurozone',
  'UN',
  'EU',
  'Jersey',
  'Chad',
  'Jordan',
  'Georgia',
  'Reunion',
  'Nelson',
  'Monticello',
  'Center',
  'Easter',
  'Universal',
  'Eastern',
  'Mountain',
  'Central',
  'Pacific',
]);

/**
 * Whether `name` is a country or region (in English, Urdu, Arabic or Persian) or one of the large cities that time zones are named after. The names are
 * those of Unicode's CLDR, as the runtime knows them.
 */
export function isKnownPlace(name: string): boolean {
  places ??= new Set([
    ...regionNames(),
    ...cityNames(),
    'UK',
    'U.K.',
    'US',
    'U.S.',
    'USA',
    'U.S.A.',
    'UAE',
    'England',
    'Scotland',
    'Wales',
  ]);
  return places.has(name) && !ambiguous.has(name);
}

/** Whether `name` is the English name of a language: "Urdu". */
export function isLanguage(name: string): boolean {
  languages ??= new Set(codes().flatMap((code) => nameOf('language', 'en', code.toLowerCase())));
  return languages.has(name);
}

function regionNames(): string[] {
  return ['en', 'ur', 'ar', 'fa'].flatMap((locale) =>
    codes().flatMap((code) => nameOf('region', locale, code)),
  );
}

function nameOf(type: 'region' | 'language', locale: string, code: string): string[] {
  const name = displayNames(type, locale).of(code);
  return name === undefined ? [] : [name.normalize('NFC')];
}

const displays = new Map<string, Intl.DisplayNames>();

function displayNames(type: 'region' | 'language', locale: string): Intl.DisplayNames {
  const key = `${type} ${locale}`;
  const known = displays.get(key) ?? new Intl.DisplayNames(locale, { type, fallback: 'none' });
  displays.set(key, known);
  return known;
}

function cityNames(): string[] {
  return Intl.supportedValuesOf('timeZone').flatMap((zone) => {
    const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? '';
    return zone.includes('/') && !zone.startsWith('Etc/') ? [city] : [];
  });
}

/** All codes of two letters. */
function codes(): string[] {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  return letters.flatMap((first) => letters.map((second) => first + second));
}
