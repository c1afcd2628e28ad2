import { mostPixels } from './draw-page.ts';
import { enlargeBitmap } from './enlarge-bitmap.ts';
import { type GreyBitmap, type Quarters, turnBitmap } from './grey-bitmap.ts';
import type { RecognisedLine } from './read-recognised.ts';
import type { Recogniser } from './recogniser.ts';

/** Lines of a picture, as they stand on the picture after it was turned and scaled. */
export interface RecognisedPicture {
  readonly lines: readonly RecognisedLine[];
  /** How far the picture was turned clockwise for its lines to stand upright. */
  readonly quarters: Quarters;
  /** Pixels of the turned picture for each of the given one. */
  readonly scale: number;
}

/** Type of fewer dots per inch is made larger before it is read. */
const leastDots = 200;
const wantedDots = 300;

/** Surer than this of its words, and with so many letters, the engine has read a page the right way up. */
const sureOfPage = 0.6;
const lettersOfPage = 10;
const sureOfFew = 0.8;

/** Recognises the lines of a picture, whichever way it lies: the three others are tried where little is found on it as it is. */
export function recognisePicture(
  recogniser: Recogniser,
  picture: GreyBitmap,
  dotsPerInch: number,
): RecognisedPicture {
  const scale = scaleOf(picture, dotsPerInch);
  const bitmap = scale > 1 ? enlargeBitmap(picture, scale) : picture;
  const read = (quarters: Quarters) => ({
    lines: recogniser.recognise(turnBitmap(bitmap, quarters), dotsPerInch * scale),
    quarters,
    scale,
  });
  const upright = read(0);
  const { letters, sure } = weighed(upright);
  if (letters >= lettersOfPage && sure >= sureOfPage * letters) return upright;
  const others = ([1, 3, 2] as const).map(read);
  // What lies the wrong way up is read as something, too: only what is far better tells the way.
  const best = others.reduce(
    (found, each) => (weighed(each).sure > 1.5 * weighed(found).sure ? each : found),
    upright,
  );
  return isChance(best) ? { ...best, lines: [] } : best;
}

/** A few letters that it is not quite sure of are edges and stains of a picture. */
function isChance(picture: RecognisedPicture): boolean {
  const { letters, sure } = weighed(picture);
  return letters < lettersOfPage && sure < sureOfFew * letters;
}

function scaleOf({ width, height }: GreyBitmap, dotsPerInch: number): number {
  if (dotsPerInch >= leastDots) return 1;
  return Math.max(1, Math.min(wantedDots / dotsPerInch, Math.sqrt(mostPixels / (width * height))));
}

/** How many letters there are, and how many of them the engine is sure of, each counted as far as it is. */
function weighed({ lines }: RecognisedPicture) {
  let letters = 0;
  let sure = 0;
  for (const { text, confidence } of lines.flatMap(({ words }) => words)) {
    letters += text.length;
    if (confidence > 0.5) sure += text.length * confidence;
  }
  return { letters, sure };
}
