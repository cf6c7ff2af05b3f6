import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const files = ["app", "db", "scripts", "server.ts"].flatMap((root) =>
  root.endsWith(".ts")
    ? [root]
    : readdirSync(root, { recursive: true })
        .map((name) => join(root, String(name)))
        .filter((name) => /\.(ts|tsx)$/.test(name)),
);
const sources = files
  .filter((file) => !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(file, "utf8") }));
const offenders = (pattern: RegExp, within: RegExp, except: RegExp = /^$/) =>
  sources
    .filter(({ file, text }) => within.test(file) && !except.test(file) && pattern.test(text))
    .map(({ file }) => file);

test("only the clock reads the clock", () => {
  expect(
    offenders(/Date\.now\(\)|new Date\(\)/, /^app\//, /kernel\/(clock|log)\.ts|islands\/|service-worker\//),
  ).toEqual([]);
});

test("only guards make the proofs that use cases take; scripts, seeds and fixtures act by themselves", () => {
  expect(
    offenders(
      /\bas (unknown as )?(Administrator|Examiner|Person)\b/,
      /^app\//,
      /http\/guards\.server\.ts|\.fixture\.ts/,
    ),
  ).toEqual([]);
});

test("rules draw no randomness of their own", () => {
  expect(offenders(/Math\.random\(/, /^app\//, /islands\/|service-worker\//)).toEqual([]);
});

test("stores use only what both databases have", () => {
  expect(offenders(/\)\s*\.(get|all|run|values)\(\)/, /^(app\/domains|app\/flows|db\/seeds)\//)).toEqual([]);
});

test("no file is named for nothing", () => {
  expect(files.filter((file) => /(^|\/)(utils?|helpers?|misc|managers?|common|data|info)(\/|\.|-)/.test(file))).toEqual(
    [],
  );
});

test("no page leads nowhere", () => {
  expect(offenders(/STUB-ROUTE|coming soon|敬请期待|TODO|FIXME/i, /^(app|db|scripts)\//)).toEqual([]);
});

test("no inline style or handler, which the CSP refuses", () => {
  expect(
    offenders(
      /\sstyle=\{|dangerouslySetInnerHTML=\{\{ __html: `<(script|style)|\son[A-Z]\w+=\{/,
      /^app\/(routes|ui|http)\//,
    ),
  ).toEqual([]);
});

test("nothing opens a window or makes a file in the browser, which WeChat's refuses", () => {
  expect(
    offenders(/\btarget=|window\.open\(|createObjectURL|new Blob\(|["'`]blob:/, /^app\//, /service-worker\//),
  ).toEqual([]);
});

test("every file is short enough to be read at once", () => {
  const long = sources
    .filter(({ file }) => !/i18n\/(zh-CN|en)\/|icon-paths/.test(file))
    .map(({ file, text }) => ({ file, lines: text.split("\n").length }))
    .filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});
