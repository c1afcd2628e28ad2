import type { RecognitionLanguage } from '../../../shared/model/recognition.ts';
import { type GreyBitmap, graymapFile } from './grey-bitmap.ts';
import { readGreyPng } from './read-grey-png.ts';
import { type RecognisedLine, readRecognised } from './read-recognised.ts';
import { loadTesseract, readLanguage, readProgram } from './recognition-files.ts';
import type { TesseractApi, TesseractModule } from './tesseract-module.ts';

/** Tesseract, with the languages that it was given. One that threw must not be used any more. */
export interface Recogniser {
  /** Name and version: "Tesseract 5.1.0". */
  readonly engine: string;
  /** Decodes a PNG, JPEG, WebP or GIF, turned as its EXIF orientation (1 to 8) says; null where it is damaged. */
  decode(image: Uint8Array, orientation: number): GreyBitmap | null;
  /** The lines of a picture of so many dots per inch, in reading order. */
  recognise(bitmap: GreyBitmap, dotsPerInch: number): readonly RecognisedLine[];
}

const input = '/input';
const output = '/image.png';

/** Starts Tesseract; takes a tenth of a second and 100 MB. */
export async function createRecogniser(languages: readonly RecognitionLanguage[]): Promise<Recogniser> {
  const silent = () => undefined;
  const tesseract = await loadTesseract()({
    wasmBinary: await readProgram(),
    print: silent,
    printErr: silent,
  });
  for (const language of languages)
    tesseract.FS.writeFile(`/${language}.traineddata`, await readLanguage(language));
  const api = new tesseract.TessBaseAPI();
  if (api.Init('/', languages.join('+'), 1) !== 0)
    throw new Error(`Tesseract did not take the languages ${languages.join(', ')}.`);
  const [version = ''] = /^[\d.]*\d/.exec(api.Version()) ?? [];
  return {
    engine: `Tesseract ${version}`.trim(),
    decode: (image, orientation) => decode(tesseract, api, image, orientation),
    recognise: (bitmap, dotsPerInch) => recognise(tesseract, api, bitmap, dotsPerInch),
  };
}

function decode(
  { FS }: TesseractModule,
  api: TesseractApi,
  image: Uint8Array,
  orientation: number,
): GreyBitmap | null {
  FS.writeFile(input, image);
  try {
    if (api.SetImageFile(orientation, 0) !== 0) return null;
    api.WriteImage(1);
    const file = FS.readFile(output);
    FS.unlink(output);
    return readGreyPng(file);
  } finally {
    api.Clear();
    FS.unlink(input);
  }
}

function recognise(
  { FS }: TesseractModule,
  api: TesseractApi,
  bitmap: GreyBitmap,
  dotsPerInch: number,
): readonly RecognisedLine[] {
  FS.writeFile(input, graymapFile(bitmap));
  api.SetVariable('user_defined_dpi', String(Math.round(dotsPerInch)));
  try {
    if (api.SetImageFile(1, 0) !== 0) return [];
    if (api.Recognize(null) !== 0) return [];
    return readRecognised(api.GetJSONText(0));
  } finally {
    api.Clear();
    FS.unlink(input);
  }
}
