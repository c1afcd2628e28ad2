/** Whether `Mod` is the Cmd key here. */
export const isMac = globalThis.navigator?.platform.startsWith('Mac') ?? false;
