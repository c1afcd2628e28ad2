export { ClaimsView } from './ClaimsView.tsx';
export { ClaimView } from './ClaimView.tsx';
