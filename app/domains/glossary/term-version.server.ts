import { createHash } from "node:crypto";
import type { GlossaryTerm } from "./term";

const LENGTH = 12;

/** What a reader of a term had before her, as a short name: another one as soon as anything of it reads otherwise. Terms keep no versions. */
export const termVersion = ({ term, english, definition, source, also }: GlossaryTerm): string =>
  createHash("sha256")
    .update(JSON.stringify([term, english, definition, source, also]))
    .digest("hex")
    .slice(0, LENGTH);

export const isTermVersion = (text: string): boolean => text.length === LENGTH && /^[0-9a-f]+$/.test(text);
