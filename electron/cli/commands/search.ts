import { searchScope } from '../../../shared/contract/search.ts';
import type { CommandRunner } from '../command.ts';
import { positiveNumber } from '../positive-number.ts';
import { terminalText } from '../terminal-text.ts';
import { UsageError } from '../usage-error.ts';

/** `assay search`: the hits of a query, best first. */
export const runSearch: CommandRunner = async ({ positionals, options, output, openProject, signal }) => {
  if (positionals.length === 0) throw new UsageError('Search for what?');
  const limit = positiveNumber(options.text('limit') ?? '50', '--limit');
  const asked = options.text('in');
  const scope = searchScope.optional().safeParse(asked);
  if (!scope.success) {
    throw new UsageError(`--in takes one of: ${searchScope.options.join(', ')}; not “${asked}”.`);
  }
  const core = await openProject();
  const query = positionals.join(' ');
  const input = scope.data === undefined ? { query, limit } : { query, limit, in: scope.data };
  const { hits, total } = await core.call('search.find', input, { signal });
  for (const hit of hits) {
    const { document, documentTitle, annotation, field, snippet, start, end, rank } = hit;
    if (signal.aborted) break;
    if (output.isJson) {
      const { capture, subject } = hit;
      await output.record({ document, annotation, field, snippet, start, end, rank, capture, subject });
      continue;
    }
    const place = start === null || end === null ? field : `${field}, ${start}-${end}`;
    await output.text(
      `${rank}. ${terminalText(documentTitle ?? hit.claim ?? '(no document)')} (${place})\n   ${terminalText(snippet)}\n`,
    );
  }
  output.say(hits.length === total ? `${total} found.` : `${total} found, ${hits.length} shown.`);
  return 0;
};
