import { z } from "zod";
import type { ReadFile } from "~/kernel/checked-file";
import type { PublishedLine } from "./recount-names";

const MOST = 20_000;
const list = z.array(z.object({ nomination: z.string().min(1).max(64), name: z.string().max(200) })).max(MOST);

/** What of `list.json` of a notice has to agree with an opened file, or in one line what keeps a text from being one; never throws. */
export function readPublishedList(content: string): ReadFile<PublishedLine[]> {
  let value: unknown;
  try {
    value = JSON.parse(content.replace(/^\uFEFF/, ""));
  } catch {
    return { ok: false, fault: "not JSON" };
  }
  const read = list.safeParse(value);
  if (!read.success) return { ok: false, fault: "not the list of a notice" };
  const steers = read.data.some(({ nomination, name }) => /\p{Cc}/u.test(nomination + name));
  return steers ? { ok: false, fault: "has control characters" } : { ok: true, file: read.data };
}
