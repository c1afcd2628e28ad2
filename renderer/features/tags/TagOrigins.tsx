import type { Tag } from '../../../shared/model/tag.ts';
import { useCore } from '../../api/hooks.ts';
import { mostPassages, OriginWords } from '../origins/index.ts';
import { tagQuery } from './codebook.ts';

/** Where the passages that carry a tag come from. */
export function TagOrigins({ tag }: { readonly tag: Tag }) {
  const found = useCore('table.ids', { query: tagQuery(tag.name), limit: mostPassages }).data?.ids;
  const isPart = tag.annotations > mostPassages;
  return (
    <OriginWords
      annotations={found ?? []}
      note={isPart ? `(the first ${mostPassages.toLocaleString('en')})` : null}
    />
  );
}
