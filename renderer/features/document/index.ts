export { DocumentPanel } from './DocumentPanel.tsx';
