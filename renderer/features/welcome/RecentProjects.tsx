import { call } from '../../api/client.ts';
import { useCore } from '../../api/hooks.ts';

/** The projects opened lately. */
export function RecentProjects() {
  const recent = useCore('host.recentProjects', {});
  if (recent.data === undefined || recent.data.length === 0) return null;
  return (
    <section className="recent-projects" aria-label="Recent projects">
      <h3 className="recent-heading">Recent projects</h3>
      <ul>
        {recent.data.map((project) => (
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
