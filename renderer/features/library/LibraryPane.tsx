import { memo } from 'react';
import { useCore } from '../../api/hooks.ts';
import { LibrarySessions } from '../sessions/index.ts';
import { LibraryCollections } from '../collections/index.ts';
import { LibraryClaims } from '../claims/index.ts';
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
      <Views documents={documents.data?.length} tags={tags.data?.length} />
      <div className="library-sections">
        <Sessions />
        <Searches />
        <Collections />
        <Claims />
        {tags.data !== undefined && tags.data.length > 0 && <Tags tags={tags.data} />}
      </div>
      {documents.data !== undefined && <LibraryDocuments documents={documents.data} />}
    </div>
  );
}

// What is counted in one of them leaves the others as they are.
const Views = memo(LibraryViews);
const Sessions = memo(LibrarySessions);
const Searches = memo(SavedSearchList);
const Collections = memo(LibraryCollections);
const Claims = memo(LibraryClaims);
const Tags = memo(LibraryTags);
