export { CoreBanner } from './CoreBanner.tsx';
export { StatusBar } from './StatusBar.tsx';
export { statusCommands } from './status-commands.ts';
export { VerifyDialog } from './VerifyDialog.tsx';
