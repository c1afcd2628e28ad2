import ExifReader from 'exifreader';
import type { EmbeddedFact } from '../../../shared/model/capture.ts';
import { canonicalLine } from '../../../shared/text/canonical.ts';

/** What an image says of its own making. */
export interface ImageFacts {
  readonly facts: readonly EmbeddedFact[];
  /** How it is turned and mirrored when it is shown, by EXIF's numbers from 1 (as it is) to 8. */
  readonly orientation: number;
  /** Sentences for the import report. */
  readonly remarks: readonly string[];
}

/** A tag as the library gives it. */
type ImageTag = { readonly value?: unknown; readonly description?: unknown };
type Tags = Readonly<Record<string, ImageTag | undefined>>;

/** Longer ones are cut. */
const longestValue = 500;

/**
 * Reads what programs and cameras write into images (EXIF 2.32, the text chunks of PNG): when, where, with what and by whom. All of it can be
 * made up by anyone, so nothing else is made of it. Never throws: damaged tags are no reason not to import an image.
 */
export function readImageFacts(bytes: Uint8Array): ImageFacts {
  const tags = readTags(bytes);
  if (tags === null) return { facts: [], orientation: 1, remarks: [] };
  const { exif, text, gps } = tags;
  const taken = momentOf(exif, 'DateTimeOriginal', 'OffsetTimeOriginal');
  const place = placeOf(gps);
  const facts = [
    ...given('Taken', taken),
    ...given('Digitised', momentOf(exif, 'DateTimeDigitized', 'OffsetTimeDigitized')),
    ...given('Changed', momentOf(exif, 'DateTime', 'OffsetTime')),
    ...given('Changed', wordsOf(text['Modify Date'])),
    ...given('Place', place),
    ...given(
      'Altitude',
      gps.Altitude === undefined ? wordsOf(exif['GPSAltitude']) : `${round(gps.Altitude, 0)} m`,
    ),
    ...given('Time by satellite', satelliteTime(exif)),
    ...given(
      'Camera',
      [wordsOf(exif['Make']), wordsOf(exif['Model'])].filter((each) => each !== '').join(' '),
    ),
    ...given('Lens', wordsOf(exif['LensModel'])),
    ...given('Program', wordsOf(exif['Software'])),
    ...given('Description', wordsOf(exif['ImageDescription'])),
    ...given('By', wordsOf(exif['Artist'])),
    ...given('Rights', wordsOf(exif['Copyright'])),
    ...textNames.flatMap(([name, label]) => given(label, wordsOf(text[name]))),
  ];
  const isDatedOrPlaced = facts.some(({ name }) =>
    /^(?:Taken|Digitised|Changed|Place|Time by|Made)/.test(name),
  );
  return {
    facts,
    orientation: orientationOf(exif),
    remarks: isDatedOrPlaced
      ? ['The file says when or where it was made; this is shown as the file says it, and is no proof.']
      : [],
  };
}

/** Keywords of PNG (https://www.w3.org/TR/png-3/#11keywords). */
const textNames = [
  ['Title', 'Title'],
  ['Author', 'By'],
  ['Description', 'Description'],
  ['Copyright', 'Rights'],
  ['Creation Time', 'Made'],
  ['Software', 'Program'],
  ['Source', 'Source'],
  ['Comment', 'Comment'],
] as const;

function readTags(bytes: Uint8Array) {
  try {
    const { exif, png, gps } = ExifReader.load(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      {
        expanded: true,
        includeTags: { exif: true, gps: true, png: true },
      },
    );
    // The library's types name each tag; what a file holds is not known, so each is looked at for itself.
    return { exif: (exif ?? {}) as Tags, text: (png ?? {}) as Tags, gps: gps ?? {} };
  } catch {
    return null;
  }
}

function orientationOf(exif: Tags): number {
  const value = Number(firstValue(exif['Orientation']));
  return Number.isInteger(value) && value >= 1 && value <= 8 ? value : 1;
}

function firstValue(tag: ImageTag | undefined): unknown {
  return Array.isArray(tag?.value) ? tag.value[0] : tag?.value;
}

function wordsOf(tag: ImageTag | undefined): string {
  const { value, description } = tag ?? {};
  const words = typeof description === 'string' ? description : typeof value === 'string' ? value : '';
  const line = canonicalLine(words.slice(0, 10_000));
  return line.length <= longestValue ? line : `${line.slice(0, longestValue - 1).toWellFormed()}…`;
}

/** `2025:01:06 23:41:10` as EXIF writes it, in a form that people read; anything else as it is. */
function momentOf(exif: Tags, name: string, offsetName: string): string {
  const words = wordsOf(exif[name]);
  const offset = wordsOf(exif[offsetName]);
  const moment = words.replace(/^(\d{4}):(\d{2}):(\d{2}) /, '$1-$2-$3 ');
  if (/^[\s:0-]*$/.test(words)) return '';
  return offset === '' ? moment : `${moment} ${offset}`;
}

interface Position {
  readonly Latitude?: number;
  readonly Longitude?: number;
}

function placeOf({ Latitude: latitude, Longitude: longitude }: Position): string {
  if (latitude === undefined || longitude === undefined) return '';
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return '';
  const northOrSouth = latitude < 0 ? 'S' : 'N';
  const eastOrWest = longitude < 0 ? 'W' : 'E';
  return `${round(Math.abs(latitude), 6)}° ${northOrSouth}, ${round(Math.abs(longitude), 6)}° ${eastOrWest}`;
}

function satelliteTime(exif: Tags): string {
  const date = wordsOf(exif['GPSDateStamp']).replaceAll(':', '-');
  const time = wordsOf(exif['GPSTimeStamp']);
  return date === '' ? '' : `${date} ${time} UTC`.replace(/\s+/g, ' ');
}

function round(value: number, digits: number): string {
  return Number.isFinite(value) ? String(Number(value.toFixed(digits))) : '';
}

function given(name: string, value: string): readonly EmbeddedFact[] {
  return value === '' ? [] : [{ name, value }];
}
