import { EmptyState } from '../ui/EmptyState.tsx';

const soon = (what: string) => () => <EmptyState sentence={what} />;
export const AnnotationsPanel: (props: { readonly document: string }) => React.ReactNode =
  soon('Annotations');
export const DocumentPanel: (props: { readonly document: string }) => React.ReactNode = soon('Document');
export const SourcePanel = soon('Source');
export const Reader: (props: { readonly document: string }) => React.ReactNode = soon('Reader');
export const NotesView = soon('Notes');
export const SearchView = soon('Search');
export const SourcesView = soon('Sources');
export const TagsView = soon('Tags');
