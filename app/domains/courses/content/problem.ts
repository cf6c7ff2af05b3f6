/** What is wrong in a content file, at a line counted from 1. Read by editors on the command line. */
export interface Problem {
  file: string;
  line: number;
  reason: string;
}

/** Tells one problem of the file at hand. */
export type Report = (line: number, reason: string) => void;

/** A `Report` that collects into `problems` under the name of `file`. */
export const reporter =
  (problems: Problem[], file: string): Report =>
  (line, reason) => {
    problems.push({ file, line, reason: reason.replace(/\s+/g, " ").slice(0, 300) });
  };

/** `content/courses/x/01-y.md:12: a reason`, in the order of files and lines. */
export const formatProblems = (problems: readonly Problem[]): string[] =>
  [...problems]
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))
    .map(({ file, line, reason }) => `${file}:${line}: ${reason}`);
