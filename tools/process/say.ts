/** Where a tool's messages for people go: one call per line, without the line's end. */
export type Say = (line: string) => void;

/** Says on standard output, for tools whose output is the messages. */
export const sayOnStdout: Say = (line) => {
  process.stdout.write(`${line}\n`);
};

/** Says on standard error, for tools whose standard output belongs to the program they start. */
export const sayOnStderr: Say = (line) => {
  process.stderr.write(`${line}\n`);
};

/** Says nothing, for callers that only want the result. */
export const sayNothing: Say = () => {};
