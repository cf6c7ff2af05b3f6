import type { RegulationArticle } from "@db/schema/courses";
import { z } from "zod";
import { clauseLabel, readChineseNumber } from "../clause";
import { day, line, slug } from "./field";
import { readFrontMatter } from "./front-matter";
import type { Report } from "./problem";

const head = z.strictObject({
  slug,
  title: line,
  shortTitle: line,
  number: line.optional(),
  adoptedOn: day.optional(),
  amendedOn: day.optional(),
  effectiveOn: day,
  status: z.enum(["in-force", "amended", "repealed"]),
  source: line,
});

/** A regulation as its file holds it. */
export interface RegulationSource extends z.output<typeof head> {
  articles: RegulationArticle[];
}

/**
 * Reads a regulation: `## 第一章 …` begins a chapter, `第X条 …` an article, and the paragraphs after it are its further 款.
 * A paragraph that begins with （一） is a 项 and stays with the 款 before it. Articles must be numbered without a gap.
 */
export function readRegulation(text: string, report: Report): RegulationSource | null {
  const file = readFrontMatter(text, head, report);
  if (!file) return null;
  const articles: RegulationArticle[] = [];
  let chapter: string | undefined;
  let lineNumber = file.bodyLine;
  for (const block of file.body.split(/\n/)) {
    readLine(block.trim(), lineNumber++);
  }
  if (articles.length === 0) report(file.bodyLine, "no article (第一条 …) found");
  return { ...file.head, articles };

  function readLine(words: string, at: number): void {
    if (words === "") return;
    if (words.startsWith("## ")) {
      chapter = words.slice(3).trim();
      return;
    }
    if (/^[#>|`*-]/.test(words)) {
      report(at, "a regulation holds chapters (##) and paragraphs only");
      return;
    }
    const last = articles.at(-1);
    const start = /^第([零一二三四五六七八九十百千]+)条[\s　]+(.+)$/.exec(words);
    if (start) {
      const article = readChineseNumber(start[1] as string);
      if (article === null || article !== (last?.article ?? 0) + 1) {
        report(at, `第${start[1]}条 does not follow ${last?.label ?? "the beginning"}`);
        return;
      }
      articles.push({
        article,
        label: clauseLabel({ regulation: file?.head.slug ?? "", article }),
        paragraphs: [start[2] as string],
        ...(chapter !== undefined && { chapter }),
      });
      chapter = undefined;
    } else if (!last) report(at, "a paragraph before the first article");
    else if (/^（[一二三四五六七八九十]+）/.test(words)) last.paragraphs.push(`${last.paragraphs.pop()}\n${words}`);
    else last.paragraphs.push(words);
  }
}
