import { z } from 'zod';

/** A language whose writing can be recognised on a picture, by Tesseract's name for it. */
export const recognitionLanguage = z.enum([
  'eng',
  'ara',
  'fas',
  'urd',
  'deu',
  'fra',
  'spa',
  'por',
  'tur',
  'heb',
]);
export type RecognitionLanguage = z.infer<typeof recognitionLanguage>;

/** All of them, in the order in which they are offered: English name, and the BCP 47 tag that documents have. */
export const recognitionLanguages = [
  { code: 'eng', tag: 'en', name: 'English' },
  { code: 'ara', tag: 'ar', name: 'Arabic' },
  { code: 'fas', tag: 'fa', name: 'Persian' },
  { code: 'urd', tag: 'ur', name: 'Urdu' },
  { code: 'deu', tag: 'de', name: 'German' },
  { code: 'fra', tag: 'fr', name: 'French' },
  { code: 'spa', tag: 'es', name: 'Spanish' },
  { code: 'por', tag: 'pt', name: 'Portuguese' },
  { code: 'tur', tag: 'tr', name: 'Turkish' },
  { code: 'heb', tag: 'he', name: 'Hebrew' },
] as const satisfies readonly {
  readonly code: RecognitionLanguage;
  readonly tag: string;
  readonly name: string;
}[];

/** Which pages: all that have no text, or these, counted from 0. Pages with text keep theirs in either case. */
export const recognitionPages = z.union([
  z.literal('without-text'),
  z.array(z.int().nonnegative()).min(1).readonly(),
]);
export type RecognitionPages = Readonly<z.infer<typeof recognitionPages>>;

/** What is to be recognised, and by which languages: the first is the one that most is written in. */
export const recognitionRequest = z.object({
  languages: z.array(recognitionLanguage).min(1).max(recognitionLanguages.length).readonly(),
  pages: recognitionPages,
});
export type RecognitionRequest = Readonly<z.infer<typeof recognitionRequest>>;

/** How words of a copy were recognised by machine. They are not proofread. */
export const textRecognition = z.object({
  /** Name and version: "Tesseract 5.5.1". */
  engine: z.string(),
  languages: z.array(recognitionLanguage).readonly(),
  /** The pages whose words were recognised, counted from 0; those without any words are not among them. */
  pages: z.array(z.int().nonnegative()).readonly(),
  /** How sure the engine is of its words, from 0 to 1, weighted by their letters; null when it found none. */
  meanConfidence: z.number().min(0).max(1).nullable(),
});
export type TextRecognition = Readonly<z.infer<typeof textRecognition>>;

/** The same, with when that was: UTC, ISO 8601 with milliseconds. */
export const captureRecognition = textRecognition.extend({ recognisedAt: z.string() });
export type CaptureRecognition = Readonly<z.infer<typeof captureRecognition>>;
