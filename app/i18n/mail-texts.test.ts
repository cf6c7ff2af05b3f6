import { expect, it } from "vitest";
import { LOCALES, type TextKey, translator } from "./translate";
import { zhCN } from "./zh-CN";

type Tree = { [key: string]: string | Tree };
const leaves = (tree: Tree, path: string): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [`${path}.${key}`] : leaves(value, `${path}.${key}`),
  );
const keys = leaves(zhCN.mail as unknown as Tree, "mail");
const named = (ending: string) => keys.filter((key) => key.toLowerCase().endsWith(ending));
const subjects = named("subject");
const texts = named("text").filter((key) => !/^mail\.(topics|own)\./.test(key));
/** Every hole filled with something that would be missed. */
const FILLED = new Proxy({} as Record<string, string>, { get: (_, hole) => `〔${String(hole)}〕` });

it("finds the mails", () => {
  expect(subjects.length).toBeGreaterThan(8);
  expect(texts.length).toBeGreaterThanOrEqual(subjects.length);
});

it.each(LOCALES)(
  "reads whole in %s: a subject of one line, a text that greets, says where it leads and who wrote it",
  (locale) => {
    const t = translator(locale);
    for (const key of subjects) {
      const subject = t(key as TextKey, FILLED);
      expect(subject, key).toMatch(/^\S[^\n]{3,120}\S$/);
      expect(subject, key).not.toMatch(/\{\{|[!！]/);
    }
    for (const key of texts) {
      const lines = t(key as TextKey, FILLED).split("\n");
      const said = lines.join("\n");
      expect(lines[0], key).toMatch(locale === "en" ? /^(Hello|Dear)\b.*[,:]$/ : /^.*您好：$/);
      expect(said, key).toContain("〔site〕");
      expect(said, key).not.toMatch(/\{\{|undefined|[!！]/);
      if (said.includes("〔link〕")) expect(lines, `${key}: a link stands on a line of its own`).toContain("〔link〕");
      // Only what was filled in may be Chinese in English.
      if (locale === "en") expect(said.replace(/〔\w+〕/g, ""), key).not.toMatch(/\p{Script=Han}/u);
    }
  },
);
