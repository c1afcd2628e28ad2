import { create } from 'zustand';

/** View state: the annotation whose form for directness is open. */
export const useDirectnessRequest = create<{ readonly annotation: string | null }>()(() => ({
  annotation: null,
}));

/** Opens the form that says how a passage knows what it says, on the passage's card. */
export function judgeDirectness(annotation: string): void {
  useDirectnessRequest.setState({ annotation });
}

export function closeDirectnessForm(): void {
  useDirectnessRequest.setState({ annotation: null });
}
