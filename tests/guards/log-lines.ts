/** What a line of the log may carry (app/kernel/log.ts); a new field is added here knowingly. */
const FIELDS: Record<string, "string" | "number" | "boolean" | "object"> = {
  at: "string",
  level: "string",
  event: "string",
  reference: "string",
  method: "string",
  job: "string",
  id: "string",
  failed: "number",
  form: "string",
  name: "string",
  message: "string",
  stack: "string",
  cause: "object",
  signal: "string",
  mail: "string",
  file: "string",
  tries: "number",
  final: "boolean",
  error: "string",
  courses: "object",
  items: "number",
  problems: "object",
  count: "number",
};
const LEVELS = new Set(["debug", "info", "warn", "error"]);

export interface LogLine {
  event: string;
  reference?: string;
  method?: string;
}

/** The lines that a program wrote, and what is wrong with them: each is one JSON object of the known shape, nothing stands between. */
export function readLog(bytes: Buffer): { lines: LogLine[]; wrong: string[] } {
  const lines: LogLine[] = [];
  const wrong: string[] = [];
  let text = "";
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    wrong.push("the log is no UTF-8");
    text = bytes.toString("latin1");
  }
  if (text !== "" && !text.endsWith("\n")) wrong.push("the last line is cut");
  for (const line of text.split("\n").slice(0, -1)) {
    const mistake = mistakeOf(line);
    if (mistake) wrong.push(`${mistake}: ${JSON.stringify(line.slice(0, 120))}`);
    else lines.push(JSON.parse(line) as LogLine);
  }
  return { lines, wrong };
}

function mistakeOf(line: string): string | null {
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/.test(line))
    return "a control character in a line";
  let fields: Record<string, unknown>;
  try {
    fields = JSON.parse(line) as Record<string, unknown>;
  } catch {
    return "a line that is no JSON";
  }
  if (fields === null || typeof fields !== "object" || Array.isArray(fields)) return "a line that is no object";
  if (!LEVELS.has(String(fields.level)) || typeof fields.event !== "string") return "a line without level or event";
  const at = String(fields.at);
  if (Number.isNaN(Date.parse(at)) || new Date(at).toISOString() !== at) return "a line without its time";
  for (const [name, value] of Object.entries(fields))
    if (FIELDS[name] === undefined || typeof value !== FIELDS[name]) return `a field ${name} that nobody knows`;
  return null;
}
