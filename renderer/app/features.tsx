import { EmptyState } from '../ui/EmptyState.tsx';

const soon = (what: string) => () => <EmptyState sentence={what} />;
export const DocumentPanel: (props: { readonly document: string }) => React.ReactNode = soon('Document');
export const NotesView = soon('Notes');
export { SearchView } from '../features/search/index.ts';
