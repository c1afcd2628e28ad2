import { z } from 'zod';
import { command, query } from './define.ts';

/** What only the shell can do, reached through core. */
export const hostProcedures = {
  /** Asks the person, then opens http(s) and mailto addresses outside. */
  'host.openExternal': command(z.object({ url: z.string() }), z.object({ isOpened: z.boolean() })),
  'host.newProject': command(z.object({}), z.object({})),
  'host.openProject': command(z.object({}), z.object({})),
  'host.openSample': command(z.object({}), z.object({})),
  'host.recentProjects': query(
    z.object({}),
    z.array(z.object({ id: z.string(), title: z.string(), folder: z.string() })),
  ),
  'host.openRecent': command(z.object({ id: z.string() }), z.object({})),
  /** The application menu, made from the page's command registry. */
  'host.setMenu': command(
    z.object({
      menus: z.array(
        z.object({
          title: z.string(),
          items: z.array(
            z.union([
              z.object({ type: z.literal('separator') }),
              z.object({
                type: z.literal('command'),
                id: z.string(),
                title: z.string(),
                /** Shown beside the title; the page itself handles the key. */
                accelerator: z.string().nullable(),
                isEnabled: z.boolean(),
              }),
            ]),
          ),
        }),
      ),
    }),
    z.object({}),
  ),
  /** The person's settings for all projects, as the page wrote them; `{}` at first. */
  'host.preferences': query(z.object({}), z.record(z.string(), z.json())),
  'host.setPreferences': command(z.record(z.string(), z.json()), z.object({})),
};
