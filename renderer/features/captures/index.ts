export { CarriedNotice } from './CarriedNotice.tsx';
export { captureCommands, placingCommands } from './commands.ts';
export { CopiesMenu } from './CopiesMenu.tsx';
export { PlacingStatus } from './PlacingStatus.tsx';
export { ReviewPanel } from './ReviewPanel.tsx';
export { saveOriginal } from './save-original.ts';
