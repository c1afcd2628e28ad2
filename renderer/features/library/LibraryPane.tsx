import { useCore } from '../../api/hooks.ts';
import { SavedSearchList } from '../saved-searches/index.ts';
import { LibraryDocuments } from './LibraryDocuments.tsx';
import { LibraryTags } from './LibraryTags.tsx';
import { LibraryViews } from './LibraryViews.tsx';
import './LibraryPane.css';

/** The left pane: where to go, the tags, the documents. */
export function LibraryPane() {
  const documents = useCore('documents.list', {});
  const tags = useCore('tags.list', {});
  return (
    <div className="library">
      <LibraryViews documents={documents.data?.length} tags={tags.data?.length} />
      <SavedSearchList />
      {tags.data !== undefined && tags.data.length > 0 && <LibraryTags tags={tags.data} />}
      {documents.data !== undefined && <LibraryDocuments documents={documents.data} />}
    </div>
  );
}
