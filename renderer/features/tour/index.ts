export { tourCommands, tourKeyCommands } from './commands.ts';
export { Tour } from './Tour.tsx';
