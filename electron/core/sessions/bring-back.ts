import { basename, dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { ZodError } from 'zod';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { CallContext } from '../../../shared/rpc/server.ts';
import { damaged, readForeignProject } from '../../store/foreign-project.ts';
import { presentAnnotations } from '../../store/repositories/annotation-tags.ts';
import { getProject } from '../../store/repositories/project.ts';
import { listSecondJudgements, type SecondJudgement } from '../../store/repositories/second-judgements.ts';
import { findSession, listSessionItems } from '../../store/repositories/sessions.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/unit-of-work.ts';
import { known } from '../known.ts';
import { type JudgedFile, type JudgementInFile, judgedTables, readJudgedFile } from './judged-file.ts';
import { type JudgedThing, judgedNow, removeSecondJudgement } from './second-judgements.ts';

/** What was brought back. */
export interface BroughtBack {
  /** Without its folder. */
  readonly fileName: string;
  readonly judgements: number;
  readonly analyst: string | null;
  /** Judgements of what this project does not hold. */
  readonly leftOut: number;
}

/**
 * Takes what another person judged in a session out of their project file and puts it beside the first judgements, as one step. What
 * the same person brought before is replaced; a judgement that is the same stays, with how its disagreement was resolved. Their file
 * and the annotations here stay as they are. Throws an AssayError with its reason for any other file.
 */
export async function bringBack(
  store: Store,
  { id, path }: { readonly id: string; readonly path: string },
  { signal, report }: CallContext,
): Promise<BroughtBack> {
  const { reader, unitOfWork } = store;
  known(findSession(reader, id), 'session');
  const fileName = basename(path);
  report({ done: 0, total: null, doing: fileName });
  const file = await readForeignProject(path, {
    folder: dirname(store.path),
    tables: judgedTables,
    read: (database) => readChecked(() => readJudgedFile(database, id), fileName),
  });
  signal.throwIfAborted();
  checkIsOfSession(file, getProject(reader).id, fileName);
  const held = heldJudgements(store, id, file.judgements);
  unitOfWork.run({ label: 'bring back judgements' }, (write) => {
    replaceJudgements(store, write, { session: id, analyst: file.analyst, held });
  });
  return {
    fileName,
    judgements: held.length,
    analyst: file.analyst,
    leftOut: file.judgements.length - held.length,
  };
}

function readChecked<Result>(read: () => Result, fileName: string): Result {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof ZodError || thrown instanceof RangeError) throw damaged(fileName);
    throw thrown;
  }
}

function checkIsOfSession({ project, firstProject }: JudgedFile, own: string, fileName: string): void {
  if (project === own) {
    throw new AssayError(
      'invalid_input',
      `“${fileName}” is this project itself. Choose the file that the second person judged in.`,
    );
  }
  if (firstProject === undefined) {
    throw new AssayError(
      'invalid_input',
      `“${fileName}” does not hold this session. Choose the file that was exported from it, after it was judged.`,
    );
  }
  if (firstProject !== own) {
    throw new AssayError(
      'invalid_input',
      `“${fileName}” was not exported from this project for a second person. Choose the file that was.`,
    );
  }
}

/** Those of the judgements that are of things in this project and its session's queue; one of each thing. */
function heldJudgements(
  { reader }: Store,
  session: string,
  judgements: readonly JudgementInFile[],
): readonly JudgementInFile[] {
  const queued = new Set(listSessionItems(reader, session).map(({ claim, document }) => claim ?? document));
  const annotations = presentAnnotations(
    reader,
    judgements.map(({ annotation }) => annotation).filter((annotation) => annotation !== null),
  );
  const held = judgements.filter(
    ({ claim, document, annotation }) =>
      queued.has(claim ?? document) && (annotation === null || annotations.has(annotation)),
  );
  return [...new Map(held.map((judgement) => [keyOf(judgement), judgement])).values()];
}

interface Replacement {
  readonly session: string;
  readonly analyst: string | null;
  readonly held: readonly JudgementInFile[];
}

function replaceJudgements(store: Store, write: Writer, { session, analyst, held }: Replacement): void {
  const { reader, now, newId } = store;
  const before = new Map(
    listSecondJudgements(reader, session)
      .filter((each) => each.analyst === analyst)
      .map((each) => [keyOf(each), each]),
  );
  const broughtAt = now();
  for (const judgement of held) {
    const { claim, document, annotation, values, reason, judgedAt } = judgement;
    const known = before.get(keyOf(judgement));
    const first = JSON.stringify(judgedNow(reader, session, judgement));
    if (known !== undefined && isSame(known, judgement)) {
      before.delete(keyOf(judgement));
      // The first person may have judged it since without having compared.
      if (known.first === null && known.resolution === null) {
        write.update('second_judgement', known.id, { first: first === 'null' ? null : first });
      }
      continue;
    }
    write.insert('second_judgement', {
      id: newId(),
      session_id: session,
      analyst,
      claim_id: claim,
      document_id: document,
      annotation_id: annotation,
      judged: JSON.stringify(values),
      reason,
      first: first === 'null' ? null : first,
      judged_at: judgedAt,
      brought_at: broughtAt,
    });
  }
  for (const { id } of before.values()) removeSecondJudgement(store, write, id);
}

function isSame({ second }: SecondJudgement, { values, reason }: JudgementInFile): boolean {
  return isDeepStrictEqual(second, { values, reason });
}

function keyOf({ claim, document, annotation }: JudgedThing): string {
  return JSON.stringify([claim, document, annotation]);
}
