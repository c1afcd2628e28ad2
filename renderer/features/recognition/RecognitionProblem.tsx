import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useRecognition } from './recognition-store.ts';

/** Says why nothing came of recognising words. */
export function RecognitionProblem() {
  const problem = useRecognition((state) => state.problem);
  const close = () => useRecognition.setState({ problem: null });
  return (
    <Dialog
      title="No text was added"
      size="small"
      isOpen={problem !== null}
      onClose={close}
      description={problem}
      footer={
        <Button variant="primary" onClick={close}>
          Close
        </Button>
      }
    />
  );
}
