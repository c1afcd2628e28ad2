import type { Finding, ShownFinding } from '../../../shared/model/finding.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { findCapture, findCaptureText } from '../../store/repositories/captures.ts';
import {
  findAcceptedFinding,
  findRejection,
  listAcceptedFindings,
  listAcceptedFindingsOf,
} from '../../store/repositories/findings.ts';
import { findMentions } from '../../store/repositories/mentions.ts';
import { findSource } from '../../store/repositories/sources.ts';
import type { Store } from '../../store/store.ts';
import { known } from '../known.ts';
import { removeMention } from '../mentions/remove-mention.ts';
import { selectorsFor } from '../annotations/selectors.ts';
import { prepareAccepted, writeAccepted } from './accept-findings.ts';
import type { BackgroundFinder } from './background-finder.ts';
import type { Finder } from './finder.ts';
import type { FindingsOnCapture } from './findings-on-capture.ts';

type FindingHandlers = Pick<
  Handlers,
  | 'findings.list'
  | 'findings.find'
  | 'findings.accept'
  | 'findings.reject'
  | 'findings.reopen'
  | 'findings.accepted'
>;

interface FindingParts {
  readonly store: Store;
  readonly finder: Finder;
  readonly background: BackgroundFinder;
  readonly onCapture: FindingsOnCapture;
  /** Told of what extractors throw. */
  readonly onFailure: (error: unknown) => void;
}

/** What was found in texts, and what a person says to it. */
export function createFindings({
  store,
  finder,
  background,
  onCapture,
  onFailure,
}: FindingParts): FindingHandlers {
  const { reader, unitOfWork, now, newId } = store;

  /** The findings that keys name, as they are shown now. */
  function shownByKey(capture: string, version: string): ReadonlyMap<string, ShownFinding> {
    const { findings } = onCapture.listNow(capture, version);
    return new Map(findings.map((shown) => [shown.key, shown]));
  }

  return {
    'findings.list': async ({ capture, kinds }) => {
      known(findCapture(reader, capture), 'copy');
      const { isFound, findings } = await onCapture.list(capture);
      if (!isFound) background.hurry(capture);
      const wanted = kinds === undefined ? null : new Set(kinds);
      return {
        isFound,
        findings:
          wanted === null ? [...findings] : findings.filter(({ finding }) => wanted.has(finding.kind)),
      };
    },

    'findings.find': async ({ documents, captures }, { signal, report }) => {
      for (const id of captures ?? []) known(findCapture(reader, id), 'copy');
      const isForAll = documents === undefined && captures === undefined;
      const newest = isForAll || documents !== undefined ? await finder.missing(documents) : [];
      const wanted = [...new Set([...(captures ?? []), ...newest])];
      const failed: string[] = [];
      let found = 0;
      try {
        for (const [done, capture] of wanted.entries()) {
          const doing = findCapture(reader, capture)?.fileName ?? '';
          report({ done, total: wanted.length, doing });
          const count = await finder.find(capture, signal).catch((thrown: unknown) => {
            onFailure(thrown);
            failed.push(capture);
            return 0;
          });
          if (count === null) throw new AssayError('cancelled', 'What was found so far is kept.');
          found += count;
        }
      } finally {
        finder.tellNow();
      }
      return { captures: wanted.length - failed.length, findings: found, failed };
    },

    'findings.accept': async ({ capture, findings }) => {
      const { version } = await finder.extractors();
      const text = known(findCaptureText(reader, capture), 'copy');
      const shown = shownByKey(capture, version);
      const decided = new Map<string, string>();
      const prepared = findings.flatMap(({ key, corrected, source = null }) => {
        const before = shown.get(key);
        if (decided.has(key)) return [];
        if (before?.state === 'accepted' && before.decision !== null) {
          decided.set(key, before.decision);
          return [];
        }
        const finding = asAccepted(before?.finding, corrected);
        if (source !== null) known(findSource(reader, source), 'source');
        const row = prepareAccepted(store, { capture, text }, { finding, source });
        decided.set(key, row.row.id);
        return [{ row, rejection: before?.decision ?? null }];
      });
      const kinds = new Set(prepared.map(({ row }) => (row.table === 'mention' ? 'mention' : row.row.kind)));
      const label = labelOf('accept', prepared.length, kinds);
      unitOfWork.run({ label }, (write) => {
        for (const { row, rejection } of prepared) {
          writeAccepted(write, row);
          // What was rejected at this place alone is not rejected any more; what was elsewhere still is.
          if (rejection !== null && findRejection(reader, rejection)?.scope === 'place')
            write.remove('rejected_finding', rejection);
        }
      });
      return { ids: findings.map(({ key }) => decided.get(key) ?? '') };
    },

    'findings.reject': async ({ capture, keys, scope, reason }) => {
      const { version } = await finder.extractors();
      const { document } = known(findCapture(reader, capture), 'copy');
      const text = known(findCaptureText(reader, capture), 'copy');
      const shown = shownByKey(capture, version);
      const rejected = [...new Set(keys)].map((key) => {
        const { finding, state, decision } = known(shown.get(key), 'finding');
        if (state === 'accepted') {
          throw new AssayError(
            'conflict',
            `“${finding.exact}” was accepted. Take that back first, then reject it.`,
          );
        }
        if (decision !== null && scope === 'place') return { id: decision, kind: finding.kind, row: null };
        const { exact, prefix, suffix } = selectorsFor(text, finding);
        const id = newId();
        const row = {
          id,
          kind: finding.kind,
          scope,
          document_id: scope === 'project' ? null : document,
          exact,
          prefix,
          suffix,
          reason,
          rejected_at: now(),
        };
        return { id, kind: finding.kind, row };
      });
      const kinds = new Set(rejected.map(({ kind }) => kind));
      const label = labelOf('reject', rejected.length, kinds);
      unitOfWork.run({ label }, (write) => {
        for (const { row } of rejected) if (row !== null) write.insert('rejected_finding', row);
      });
      return { ids: rejected.map(({ id }) => id) };
    },

    'findings.reopen': ({ ids }) => {
      const decisions = [...new Set(ids)].map((id) => {
        if (findRejection(reader, id) !== undefined) return { table: 'rejected_finding', id } as const;
        if (findAcceptedFinding(reader, id) !== undefined) return { table: 'accepted_finding', id } as const;
        return { table: 'mention', id: known(findMentions(reader, [id])[0], 'decision').id } as const;
      });
      const label = decisions.length === 1 ? 'take back decision' : `take back ${decisions.length} decisions`;
      unitOfWork.run({ label }, (write) => {
        for (const { table, id } of decisions) {
          if (table === 'mention') removeMention(store, write, id);
          else write.remove(table, id);
        }
      });
      return {};
    },

    'findings.accepted': ({ document, kinds }) => {
      const all =
        document === undefined ? listAcceptedFindings(reader) : listAcceptedFindingsOf(reader, document);
      return kinds === undefined ? all : all.filter(({ finding }) => kinds.includes(finding.kind));
    },
  };
}

/** A corrected finding stands for itself, also when what it corrects is not suggested any more. */
function asAccepted(found: Finding | undefined, corrected: Finding | undefined): Finding {
  if (corrected === undefined) return known(found, 'finding');
  if (found === undefined || found.kind === corrected.kind) return corrected;
  throw new AssayError(
    'invalid_input',
    `A ${found.kind} stays one when it is corrected. Reject it, and mark what it is.`,
  );
}

/** `accept mention`, `reject 3 dates`, `accept 5 findings` of several kinds. */
function labelOf(verb: string, count: number, kinds: ReadonlySet<string>): string {
  const [only = 'finding', ...others] = kinds;
  const noun = others.length === 0 ? only : 'finding';
  return count === 1 ? `${verb} ${noun}` : `${verb} ${count} ${noun}s`;
}
