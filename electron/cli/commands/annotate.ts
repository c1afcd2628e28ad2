import type { Motivation } from '../../../shared/model/annotation.ts';
import type { Core } from '../../core/create-core.ts';
import type { CommandRunner } from '../command.ts';
import { findDocument } from '../find-document.ts';
import { findPassage } from '../find-passage.ts';
import { annotationRecord, recordSetting } from '../records.ts';
import { facts } from '../table.ts';
import { CommandError, UsageError } from '../usage-error.ts';

/** `assay annotate`: a passage found by its words, with tags and a comment. */
export const runAnnotate: CommandRunner = async ({ positionals, options, output, openProject }) => {
  const [given, ...more] = positionals;
  if (given === undefined || more.length > 0) {
    throw new UsageError('Annotate which document? Give one id or title, a title in quotation marks.');
  }
  const exact = options.text('exact') ?? '';
  if (exact.trim() === '') throw new UsageError('Which words? Give --exact.');
  const tags = [...new Set(options.texts('tag').map((name) => name.trim()))];
  if (tags.includes('')) throw new UsageError('--tag takes the name of a tag.');

  const core = await openProject();
  const document = findDocument(await core.call('documents.list', {}), given);
  if (document.capture === null) throw new CommandError(`“${document.title}” has no capture to annotate.`);
  const { text } = await core.call('captures.get', { id: document.capture.id });
  const range = findPassage(text, {
    exact,
    prefix: options.text('prefix') ?? '',
    suffix: options.text('suffix') ?? '',
  });
  const comment = await commentOf(options.text('comment'));
  const annotation = await core.call('annotations.create', {
    capture: document.capture.id,
    start: range.start,
    end: range.end,
    motivation: motivationOf(comment !== undefined, tags.length > 0),
    tags: await tagsNamed(core, tags),
    ...(comment === undefined ? {} : { comment }),
  });

  const record = annotationRecord(annotation, await recordSetting(core));
  if (record.exact !== exact.trim())
    output.say(`The quote is kept as the document has it: “${record.exact}”.`);
  if (output.isJson) await output.record(record);
  else {
    await output.text(
      facts([
        ['id', record.id],
        ['document', document.title],
        ['quote', record.exact],
        ['position', `${record.start}-${record.end}`],
        ['tags', record.tags.join(', ')],
        ['comment', record.comment],
      ]),
    );
  }
  return 0;
};

/** The parser of Markdown is loaded only when there is some. */
async function commentOf(markdown: string | undefined) {
  if (markdown === undefined || markdown.trim() === '') return undefined;
  const { markdownToLexical } = await import('../../core/rich-text/markdown-to-rich-text.ts');
  return markdownToLexical(markdown);
}

function motivationOf(hasComment: boolean, hasTags: boolean): Motivation {
  if (hasComment) return 'commenting';
  return hasTags ? 'tagging' : 'highlighting';
}

/** Ids of tags by name, letters' case aside; those that are missing are made. */
async function tagsNamed(core: Core, names: readonly string[]): Promise<string[]> {
  const known = new Map((await core.call('tags.list', {})).map(({ id, name }) => [name.toLowerCase(), id]));
  const ids: string[] = [];
  for (const name of names) {
    const id = known.get(name.toLowerCase()) ?? (await core.call('tags.create', { name })).id;
    known.set(name.toLowerCase(), id);
    if (!ids.includes(id)) ids.push(id);
  }
  return ids;
}
