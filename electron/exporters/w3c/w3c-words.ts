/** The entries that have words. */
export function known<Key extends string>(
  values: Readonly<Record<Key, string | null>>,
): Partial<Record<Key, string>> {
  const entries = Object.entries<string | null>(values).flatMap(([key, value]) => {
    const words = cleaned(value);
    return words === undefined ? [] : [[key, words] as const];
  });
  // The keys are those of `values`.
  return Object.fromEntries(entries) as Partial<Record<Key, string>>;
}

/** Words fit for any reader; undefined when there are none. */
export function cleaned(value: string | null): string | undefined {
  return value === null || value === '' ? undefined : value.toWellFormed();
}
