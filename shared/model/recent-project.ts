import { z } from 'zod';

/** `recent.json` in the person's settings folder, shared by the window and the command line; last opened first. */
export const recentProjects = z.object({
  projects: z.array(z.object({ path: z.string(), title: z.string(), openedAt: z.string() })),
});
export type RecentProjects = z.infer<typeof recentProjects>;

/** The list with this project first, once, and at most twenty. */
export function withRecentProject(
  { projects }: RecentProjects,
  opened: RecentProjects['projects'][number],
): RecentProjects {
  const others = projects.filter(({ path }) => path !== opened.path);
  return { projects: [opened, ...others].slice(0, 20) };
}
