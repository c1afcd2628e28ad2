import { create } from 'zustand';

/** View state: what stands in forms, by a key of each field; it is kept while a person looks at something else. */
const useFields = create<Readonly<Record<string, unknown>>>()(() => ({}));

/** A field of a form that keeps what stands in it while the form is not on screen. Until something is put in it, it has `first`. */
export function useKept<Value>(key: string, first: Value): readonly [Value, (value: Value) => void] {
  // Only this function puts values under the key, so what is there is of its type.
  const value = useFields((fields) => (Object.hasOwn(fields, key) ? (fields[key] as Value) : first));
  return [value, (next) => useFields.setState({ [key]: next })];
}

/** Empties the fields whose keys begin so. */
export function forgetKept(prefix: string): void {
  useFields.setState(
    (fields) => Object.fromEntries(Object.entries(fields).filter(([key]) => !key.startsWith(prefix))),
    true,
  );
}
