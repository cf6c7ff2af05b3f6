import type { ItemBank } from "@db/statuses";
import { lessonAddress } from "~/domains/courses/lesson-address";
import type { RegisterEntry } from "~/domains/register/entry";
import { citationsOf } from "~/flows/register/citations.server";

export interface CitationsView {
  lessons: { href: string; name: string; version: string; publishedAt: number }[];
  items: { id: string; bank: ItemBank; stem: string }[];
  /** Of firms: how many, and of how many firms. Which ones is nobody's at this desk. */
  standards: number;
  firms: number;
}

/** Everything that cites an entry, as its editor may see it. */
export async function citationsView(entry: RegisterEntry): Promise<CitationsView> {
  const { lessons, items, standards } = await citationsOf(entry);
  return {
    lessons: lessons.map(({ courseSlug, courseTitle, lessonSlug, number, title, version, publishedAt }) => ({
      href: lessonAddress(courseSlug, lessonSlug),
      name: `${courseTitle} · ${number} ${title}`,
      version: version.slice(0, 8),
      publishedAt,
    })),
    items: items.map(({ id, bank, stem }) => ({ id, bank, stem })),
    standards: standards.length,
    firms: new Set(standards.map(({ enterpriseId }) => enterpriseId)).size,
  };
}
