/** Gives a file's name without its extension. */
export function baseName(name: string): string {
  return name.replace(/(?<=.)\.[\p{L}\p{N}]{1,8}$/u, '');
}
