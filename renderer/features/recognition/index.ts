export { recognitionCommands } from './commands.ts';
export { askToRecognise, watchRecognition } from './recognition-store.ts';
export { RecogniseButton } from './RecogniseButton.tsx';
export { RecogniseDialog } from './RecogniseDialog.tsx';
export { RecognitionNotice } from './RecognitionNotice.tsx';
export { RecognitionProblem } from './RecognitionProblem.tsx';
