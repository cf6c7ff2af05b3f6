import { useT } from "../../i18n/context";
import { fileSize } from "../forms/file-field";

/** Files that belong to something, each to be saved. */
export function FileList({ files }: { files: readonly { id: string; fileName: string; bytes: number }[] }) {
  const t = useT();
  if (files.length === 0) return null;
  return (
    <ul className="files">
      {files.map(({ id, fileName, bytes }) => (
        <li key={id}>
          <a href={`/files/${id}`} download>
            {fileName}
          </a>{" "}
          <span className="hint">{fileSize(t, bytes)}</span>
        </li>
      ))}
    </ul>
  );
}
