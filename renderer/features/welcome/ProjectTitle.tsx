import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import { call } from '../../api/client.ts';
import { useCore } from '../../api/hooks.ts';
import { Tooltip } from '../../ui/Tooltip.tsx';
import './ProjectTitle.css';

const useTitle = create<{ readonly isEditing: boolean }>()(() => ({ isEditing: false }));

/** Lets the person write another title. */
export function focusTitle(): void {
  useTitle.setState({ isEditing: true });
}

/** The project's title, to be rewritten in place, and the name of its file. */
export function ProjectTitle() {
  const project = useCore('project.get', {});
  const { isEditing } = useTitle();
  if (project.data === undefined) return <span className="project-title" />;
  const { title, fileName } = project.data;
  return (
    <div className="project-title">
      {isEditing ? (
        <TitleEditor title={title} />
      ) : (
        <h1>
          <Tooltip words="Rename this project">
            <button type="button" className="project-name" onClick={focusTitle}>
              <bdi>{title}</bdi>
            </button>
          </Tooltip>
        </h1>
      )}
      <bdi className="project-file">{fileName}</bdi>
    </div>
  );
}

function TitleEditor({ title }: { readonly title: string }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const finish = (written: string) => {
    useTitle.setState({ isEditing: false });
    const next = written.trim();
    if (next !== '' && next !== title) void call('project.rename', { title: next });
  };
  return (
    <input
      ref={input}
      className="project-name project-name-input"
      dir="auto"
      aria-label="Title of the project"
      defaultValue={title}
      size={Math.max(12, title.length)}
      onBlur={(event) => finish(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish(event.currentTarget.value);
        if (event.key === 'Escape') finish(title);
      }}
    />
  );
}
