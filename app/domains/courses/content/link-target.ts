import { clauseAnchor } from "../clause";
import type { Content } from "./content-tree";

/** Pages that content may link to beside courses, regulations and standards. link-target.test.ts holds them against the site map. */
export const LINKED_PAGES: readonly string[] = [
  "/",
  "/about",
  "/accessibility",
  "/courses",
  "/exams",
  "/glossary",
  "/help",
  "/learn",
  "/me",
  "/me/account",
  "/me/certificates",
  "/me/enterprise",
  "/me/hours",
  "/me/name",
  "/me/privacy",
  "/me/security",
  "/practice",
  "/privacy",
  "/report-a-fault",
  "/search",
  "/standards",
  "/syllabus",
  "/verify",
  "/wrong-answers",
];

/** Why a link inside the site leads nowhere, or null. */
export function faultOfLink(href: string, content: Content): string | null {
  const dead = `the link ${href} leads nowhere`;
  const [address = "", anchor] = href.split("#", 2);
  const path = address.split("?", 1)[0] as string;
  const [, area, first, second, ...rest] = path.split("/");
  if (rest.length > 0) return dead;
  if (area === "standards" && first)
    return second === undefined && content.register.some(({ key }) => encodeURIComponent(key) === first) ? null : dead;
  if (area === "glossary" && first)
    return second === undefined && content.glossary.some((term) => term.slug === first) ? null : dead;
  if (area === "regulations" && first) {
    const regulation = content.regulations.find((one) => one.slug === first);
    if (!regulation || second !== undefined) return dead;
    const anchors = regulation.articles.flatMap(({ article, paragraphs }) => [
      clauseAnchor({ regulation: first, article }),
      ...paragraphs.map((_text, i) => clauseAnchor({ regulation: first, article, paragraph: i + 1 })),
    ]);
    return anchor === undefined || anchors.includes(anchor) ? null : dead;
  }
  if ((area === "courses" || area === "practice") && first) {
    const course = content.courses.find((one) => one.slug === first);
    if (!course) return dead;
    if (second === undefined) return null;
    const lesson = area === "courses" ? course.lessons.find((one) => one.slug === second) : undefined;
    if (!lesson) return dead;
    const anchors = lesson.blocks.flatMap((block) =>
      block.type === "check" ? [`check-${block.check.id}`] : [block.heading?.id],
    );
    return anchor === undefined || anchors.includes(anchor) ? null : dead;
  }
  return LINKED_PAGES.includes(path) ? null : dead;
}
