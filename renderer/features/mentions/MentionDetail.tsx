import type { Mention } from '../../../shared/model/mention.ts';
import { CitedDocument } from './CitedDocument.tsx';
import { FidelityOf } from './FidelityOf.tsx';
import type { Run } from './run.ts';
import { SearchesOf } from './SearchesOf.tsx';

/** How far a mention was followed: to the cited document, and whether that says this. */
export function MentionDetail({ mention, run }: { readonly mention: Mention; readonly run: Run }) {
  return (
    <>
      <CitedDocument mention={mention} run={run} />
      <FidelityOf mention={mention} />
      <SearchesOf mention={mention} run={run} />
    </>
  );
}
