import { call } from '../../api/client.ts';
import { useCore } from '../../api/hooks.ts';

/** Other projects opened lately. */
export function RecentProjects() {
  const recent = useCore('host.recentProjects', {});
  const own = useCore('project.get', {});
  const others = recent.data?.filter((project) => project.title !== own.data?.title) ?? [];
  if (others.length === 0) return null;
  return (
    <section className="recent-projects" aria-label="Recent projects">
      <h3 className="recent-heading">Recent projects</h3>
      <ul>
        {others.map((project) => (
          <li key={project.id}>
            <button
              type="button"
              className="recent-project"
              onClick={() => void call('host.openRecent', { id: project.id })}
            >
              <bdi>{project.title}</bdi>
              <bdi className="recent-folder">{project.folder}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
