import type { RecognitionOutcome } from '../../../shared/contract/captures.ts';
import {
  type RecognitionLanguage,
  recognitionLanguage,
  type RecognitionPages,
} from '../../../shared/model/recognition.ts';
import { readPageRanges, writePageRanges } from '../../../shared/recognition/page-ranges.ts';
import { recognitionInWords } from '../../../shared/recognition/recognition-words.ts';
import type { CommandRunner } from '../command.ts';
import { findDocument } from '../find-document.ts';
import { terminalText } from '../terminal-text.ts';
import { CommandError, UsageError } from '../usage-error.ts';

/** `assay recognise`: a newer copy of a document with the words on its scanned pages. */
export const runRecognise: CommandRunner = async ({ positionals, options, output, openProject, signal }) => {
  const [given, ...more] = positionals;
  if (given === undefined || more.length > 0) {
    throw new UsageError(
      'Recognise the words of which document? Give one id or title; put a title of several words in quotation marks.',
    );
  }
  const languages = readLanguages(options.text('languages'));
  const ranges = options.text('pages');
  const password = options.text('password');
  const core = await openProject();
  const { id: document, title } = findDocument(await core.call('documents.list', {}), given);
  const { capture } = await core.call('documents.get', { id: document });
  if (capture === null) throw new CommandError(`No file of “${terminalText(title)}” is held.`);
  const { pages: held } = await core.call('captures.get', { id: capture.id });
  const pages = ranges === undefined ? 'without-text' : readPages(ranges, held.length);
  const outcome = await core.call(
    'captures.recognise',
    { id: capture.id, languages, pages, ...(password === undefined ? {} : { password }) },
    {
      signal,
      onProgress: ({ done, total }) => output.progress(`Recognising: ${done} of ${total ?? '?'} pages`),
    },
  );
  output.progress(null);
  const message = messageOf(outcome);
  if (output.isJson) await output.record({ document, ...recordOf(outcome), message });
  else if (outcome.type === 'recognised') await output.text(`recognised  ${terminalText(title)}\n`);
  output.say(outcome.type === 'recognised' ? terminalText(message) : `failed: ${terminalText(message)}`);
  return outcome.type === 'recognised' ? 0 : 1;
};

function recordOf(outcome: RecognitionOutcome) {
  if (outcome.type !== 'recognised') return { capture: null, status: outcome.type, languages: [], pages: [] };
  const { engine, languages, pages, meanConfidence } = outcome.recognition;
  const { capture, type: status } = outcome;
  return { capture, status, engine, languages, pages: pages.map((page) => page + 1), meanConfidence };
}

function messageOf(outcome: RecognitionOutcome): string {
  if (outcome.type === 'nothing') return outcome.message;
  if (outcome.type === 'locked') return `${outcome.message} Give its --password.`;
  const { pages } = outcome.recognition;
  const where = `${pages.length === 1 ? 'Page' : 'Pages'} ${writePageRanges(pages)}`;
  return `${where} ${recognitionInWords(outcome.recognition)}.`;
}

function readLanguages(given: string | undefined): readonly RecognitionLanguage[] {
  const codes = (given ?? '').split(/[,+\s]+/).filter((code) => code !== '');
  if (codes.length === 0)
    throw new UsageError(
      'In which languages? Give --languages, as eng,ara; “assay help recognise” lists them.',
    );
  return codes.map((code) => {
    const language = recognitionLanguage.safeParse(code);
    if (language.success) return language.data;
    throw new UsageError(`--languages takes some of: ${recognitionLanguage.options.join(', ')}.`);
  });
}

function readPages(ranges: string, total: number): RecognitionPages {
  const pages = readPageRanges(ranges, total);
  if (pages !== null) return pages;
  throw new UsageError(
    `--pages takes pages as 1-3,7, counted from 1; this document has ${total === 1 ? 'one page' : `${total} pages`}.`,
  );
}
