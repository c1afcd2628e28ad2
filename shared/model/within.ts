/** Between the name of a container and of what was found in it, where a person reads both. */
export const within = ' › ';
