import { FILE_KINDS, type FileKind } from "./file-kind";

const LONGEST = 100;

/** Nothing of it is seen, or it turns the direction of what is. */
const UNSEEN =
  /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/** A name as it was sent, for a sentence about it. */
export const namedAs = (typed: string): string => [...typed.replace(UNSEEN, "")].slice(-60).join("");

/**
 * The name a file is kept and served under: its last step without folders, control characters, marks that turn the direction of
 * writing, and signs that file systems refuse; at most a hundred characters; with the ending of its kind.
 */
export function cleanFileName(typed: string, kind: FileKind, fallback: string): string {
  const step = typed.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const visible = step
    .replace(UNSEEN, "")
    .replace(/["*:<>?|]/g, "-")
    .replace(/\s+/g, " ");
  const stem = visible.replace(/\.[^.]*$/, "").replace(/^[. ]+|[. ]+$/g, "");
  const { extensions } = FILE_KINDS[kind];
  const typedEnding = /\.([^.]*)$/.exec(visible)?.[1]?.toLowerCase() ?? "";
  const ending = (extensions as readonly string[]).includes(typedEnding) ? typedEnding : extensions[0];
  return `${[...(stem || fallback)].slice(0, LONGEST).join("").trim()}.${ending}`;
}
