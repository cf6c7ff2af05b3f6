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

test("only the demo's seeds act on another day, before anyone is served", () => {
  expect(offenders(/\basOf\b/, /./, /kernel\/clock\.ts|^db\/seeds\//)).toEqual([]);
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

test("a form is read in one place, which keeps signs out that a database refuses", () => {
  expect(offenders(/\.formData\(\)/, /^app\//, /http\/forms\.server\.ts/)).toEqual([]);
});

test("how long an hour and a day are, and how far Shanghai is ahead, is written once", () => {
  expect(offenders(/\b(86_?400_?000|3_?600_?000)\b/, /^app\//, /kernel\/milliseconds\.ts|\.fixture\.ts/)).toEqual([]);
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

test("nobody acts for a person but as that person: transact(person(…)) alone finds out whether she was erased meanwhile", () => {
  // Acts of the program and of nobody, each of which looks at the people it is about itself, inside.
  const found = offenders(/\btransact\((?!\s*person\()/, /^app\//, /transact\.server|\.fixture\./);
  expect(found.sort()).toEqual([
    "app/domains/appointments/forget-invitations.server.ts",
    "app/domains/assessment/retire-demo-bank.server.ts",
    "app/domains/assessment/save-answers.server.ts",
    "app/domains/courses/publish-content.server.ts",
    "app/domains/courses/publish-exam-bank.server.ts",
    "app/domains/events/after/forget-walk-ins.server.ts",
    "app/domains/files/keep-upload.server.ts",
    "app/domains/files/sweep-files.server.ts",
    "app/domains/ledger/signing-keys.server.ts",
    "app/domains/people/prepare-administrator.server.ts",
    "app/flows/appointments/check-qualifications.server.ts",
    "app/flows/awards/honour/archive/make-archive.server.ts",
    "app/flows/awards/jury/panel/remind-jurors.server.ts",
    "app/flows/awards/jury/ties/recheck-conflicts.server.ts",
    "app/flows/awards/notice/objections/file-objection.server.ts",
    "app/flows/awards/notice/objections/forget-objectors.server.ts",
    "app/flows/clock/long-jobs.server.ts",
    "app/flows/events/after/call-to-survey.server.ts",
    "app/flows/events/after/close-surveys.server.ts",
    "app/flows/events/seats/answer-offer.server.ts",
    "app/flows/events/seats/close-lines.server.ts",
    "app/flows/events/told/remind.server.ts",
    "app/flows/exams/end-attempt.server.ts",
    "app/flows/faults/report-fault.server.ts",
    "app/flows/hours/tell-renewals.server.ts",
    "app/flows/imports/import-taking.server.ts",
    "app/flows/people/request-password-reset.server.ts",
    "app/flows/register/keep-register.server.ts",
  ]);
});
