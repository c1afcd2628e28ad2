import type { Formatting } from '../../../shared/model/capture.ts';
import type { Metadata } from '../../../shared/model/metadata.ts';
import { canonicalLine, unifyLineEnds } from '../../../shared/text/canonical.ts';
import { titleFromFileName } from '../text-metadata/file-title.ts';
import { decodeText } from '../bytes/decode-text.ts';
import { readLanguage } from '../html/describe-page.ts';
import type { ImportLimits } from '../import-limits.ts';
import { type FileToImport, type Imported, ImportRefusal } from '../imported.ts';
import { guessLanguage } from '../text-metadata/guess-language.ts';
import { type OpenMark, TextBuilder } from '../text/text-builder.ts';
import type { CueTimes, Transcript } from './cue.ts';
import { cueParts } from './cue-words.ts';
import { placeCues } from './place-cues.ts';

/** A form of transcripts. */
export interface TranscriptForm {
  readonly mediaType: string;
  readonly read: (lines: readonly string[]) => Transcript;
}

/**
 * Imports a transcript: a block for each cue, with its times and who speaks. Throws an `ImportRefusal` for one without times or words, and for
 * one with too many lines.
 */
export function importTranscript(file: FileToImport, limits: ImportLimits, form: TranscriptForm): Imported {
  const { text, encoding, remarks } = decodeText(file.bytes);
  const lines = unifyLineEnds(text.replace(/^\ufeff/, '')).split('\n');
  if (lines.length > limits.maxLines)
    throw new ImportRefusal(
      'too large',
      `The transcript has more than ${limits.maxLines.toLocaleString('en')} lines. Split it.`,
    );
  const transcript = form.read(lines);
  if (transcript.cues.length === 0)
    throw new ImportRefusal(
      'malformed',
      'The file has no times, so it is no transcript. Give it the extension .txt to import its words.',
    );
  const builder = new TextBuilder();
  const before = transcript.before.filter((line) => line.trim() !== '');
  for (const line of before) {
    builder.startBlock(() => ({ type: 'paragraph' }));
    builder.addText(line);
  }
  const placed = placeCues(transcript.cues);
  for (const { times, lines: said } of placed.cues) addCue(builder, times, said);
  const built = builder.build();
  if (built.blocks.length === 0)
    throw new ImportRefusal(
      'empty',
      'Nothing is said in the transcript: it has times, but no words. Open it in a text editor to see what is in it.',
    );
  return {
    ...built,
    metadata: describeTranscript(file.name, transcript.language, built.text),
    images: [],
    mediaType: form.mediaType,
    encoding,
    extractor: 'assay-transcript/1',
    remarks: [...remarks, ...placed.remarks],
  };
}

/** Where another person goes on within a cue, a block of the same times begins. */
function addCue(builder: TextBuilder, times: CueTimes, lines: readonly string[]): void {
  let speaker: string | null = null;
  const start = () => {
    const said = speaker;
    builder.startBlock(() => ({ type: 'cue', ...times, speaker: said }));
  };
  /** Tags within tags of their kind change nothing; closed is what the first one opened. */
  const open = new Map<Formatting, OpenMark>();
  start();
  for (const [index, line] of lines.entries()) {
    if (index > 0) builder.breakLine();
    for (const part of cueParts(line)) {
      if (part.type === 'words') builder.addText(part.words);
      else if (part.type === 'open') {
        if (!open.has(part.mark)) open.set(part.mark, builder.openMark({ type: part.mark }));
      } else if (part.type === 'close') {
        open.get(part.mark)?.close();
        open.delete(part.mark);
      } else {
        speaker = part.speaker === null ? null : canonicalLine(part.speaker);
        start();
      }
    }
  }
  for (const opened of open.values()) opened.close();
}

function describeTranscript(name: string, language: string | null, text: string): Metadata {
  const guessed = guessLanguage(text);
  const said = readLanguage(language === null ? [] : [{ name: 'Language line', value: language }], guessed);
  return {
    title: titleFromFileName(name),
    ...guessed,
    ...(said && { language: said }),
  };
}
