export { AnnotationLinks } from './AnnotationLinks.tsx';
export { BegunLink } from './BegunLink.tsx';
export { linkFrom } from './begin-link.ts';
export { linkCommands } from './commands.ts';
export { FollowDialog } from './FollowDialog.tsx';
export { LinkDialog } from './LinkDialog.tsx';
export { LinksView } from './LinksView.tsx';
export { useLinksByAnnotation } from './use-links.ts';
