import type { MergePreview, Source } from '../../../shared/model/source.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { findSource } from '../../store/repositories/sources.ts';
import type { Rows } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/unit-of-work.ts';
import { known } from '../known.ts';
import { type MergePlan, planMerge } from './merge-plan.ts';
import { describeMerge } from './merge-words.ts';
import type { RowAct } from './row-act.ts';

/** Making several sources one, in one step that undo takes back. */
export function createMerge(store: Store): Pick<Handlers, 'sources.previewMerge' | 'sources.merge'> {
  const { reader, unitOfWork, now, newId } = store;
  const get = (id: string) => known(findSource(reader, id), 'source');

  function planned(into: string, ids: readonly string[]): Planned {
    const kept = get(into);
    const merged = [...new Set(ids)].filter((id) => id !== into).map(get);
    if (merged.length === 0)
      throw new AssayError('invalid_input', 'Choose at least one other source to merge.');
    const plan = planMerge(reader, kept, merged);
    return { kept, merged, plan, preview: describeMerge(reader, { into: kept, merged, plan }) };
  }

  function apply(write: Writer, act: RowAct, at: string): void {
    if (act.act === 'remove') write.remove(act.table, act.id);
    else if (act.act === 'supersede') write.update('grade', act.id, { superseded_at: at });
    // The columns come from the plan, which names those of this table.
    else write.update(act.table, act.id, act.values as Partial<Rows[typeof act.table]>);
  }

  return {
    'sources.previewMerge': ({ into, merged }) => planned(into, merged).preview,

    'sources.merge': ({ into, merged: ids }) => {
      const { merged, plan, preview } = planned(into, ids);
      if (preview.refusal !== null) throw new AssayError('conflict', preview.refusal);
      const at = now();
      unitOfWork.run(
        { label: merged.length === 1 ? 'merge source' : `merge ${merged.length} sources` },
        (write) => {
          for (const act of plan.acts) apply(write, act, at);
          for (const name of plan.newAliases)
            write.insert('source_alias', { id: newId(), source_id: into, name });
          write.update('source', into, plan.values);
          for (const { id } of merged) write.remove('source', id);
        },
      );
      return get(into);
    },
  };
}

interface Planned {
  readonly kept: Source;
  readonly merged: readonly Source[];
  readonly plan: MergePlan;
  readonly preview: MergePreview;
}
