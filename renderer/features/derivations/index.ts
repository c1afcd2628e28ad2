export { derivationCommands } from './commands.ts';
export { DerivationDialogs } from './DerivationDialogs.tsx';
export { DocumentOrigins } from './DocumentOrigins.tsx';
export { WordingStatus } from './WordingStatus.tsx';
