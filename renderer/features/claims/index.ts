export { ClaimDialog } from './ClaimDialog.tsx';
export { ClaimsView } from './ClaimsView.tsx';
export { ClaimView } from './ClaimView.tsx';
export { claimCommands, watchClaims } from './commands.ts';
export { LibraryClaims } from './LibraryClaims.tsx';
