import type { EnterpriseKind, EnterpriseSize, Industry } from "@db/statuses";
import { readEnterpriseName } from "./enterprise-name";
import { IMPORT_COLUMNS, type ImportColumn, readIndustry, readKinds, readRegion, readSize } from "./import-words";
import { readKeptCode } from "./kept-code";
import { divisionOf, readUscc } from "./uscc";

/** One firm of a list as it was read. What has a problem is empty. */
export interface ImportedFirm {
  /** The row as it stands in the file, in the order of our columns. */
  typed: string[];
  code: string;
  /** Why the code is kept although its check character is wrong. */
  codeReason: string | null;
  name: string;
  nameKey: string;
  regionCode: string;
  industry: Industry | null;
  size: EnterpriseSize | null;
  kinds: EnterpriseKind[];
  /** Code of the firm it belongs to. */
  groupCode: string | null;
}
export interface RowProblem {
  column: ImportColumn | "row";
  /** Key under `reasons.`. */
  reason: string;
  values?: Record<string, string | number>;
}

export interface ImportGround {
  /** Where each column stands. */
  headings: ReadonlyMap<ImportColumn, number>;
  regionNames: ReadonlyMap<string, string>;
  /** Codes of the regions that the officer answers for. */
  covered: ReadonlySet<string>;
}

const LONGEST_TOLD = 40;

/** A cell without what makes table programs take digits for text: ="9134…" and '9134…. */
const plain = (cell: string): string =>
  cell
    .trim()
    .replace(/^="(.*)"$/, "$1")
    .replace(/^'/, "")
    .trim();

/** Reads one row by itself: every column that is wrong is named with its reason. What needs other rows or the directory comes later. */
export function readImportRow(
  cells: readonly string[],
  { headings, regionNames, covered }: ImportGround,
): { firm: ImportedFirm; problems: RowProblem[] } {
  const typed = IMPORT_COLUMNS.map((column) => plain(cells[headings.get(column) ?? -1] ?? ""));
  const at = (column: ImportColumn): string => typed[IMPORT_COLUMNS.indexOf(column)] as string;
  const problems: RowProblem[] = [];
  const wrong = (column: ImportColumn, reason: string, values?: RowProblem["values"]) =>
    problems.push({ column, reason, ...(values && { values }) });
  const told = (column: ImportColumn) => ({ text: at(column).slice(0, LONGEST_TOLD) });

  const name = readEnterpriseName(at("name"));
  if (!name.ok) wrong("name", name.reason, name.values);
  const code = readKeptCode(at("code"), at("codeReason"));
  if (!code.ok) wrong("code", code.reason, "values" in code ? code.values : undefined);
  // As with a firm that is typed in: a county in the code stands for an empty place.
  const place = at("region") || (code.ok ? divisionOf(code.code) : "");
  const regionCode = readRegion(place, regionNames);
  if (place === "") wrong("region", "import.regionMissing");
  else if (regionCode === null)
    wrong("region", at("region") ? "import.regionUnknown" : "import.regionMissing", told("region"));
  else if (!covered.has(regionCode)) wrong("region", "import.regionOutside", { text: place.slice(0, LONGEST_TOLD) });
  const industry = at("industry") === "" ? null : readIndustry(at("industry"));
  if (at("industry") !== "" && industry === null) wrong("industry", "import.industryUnknown", told("industry"));
  const size = at("size") === "" ? null : readSize(at("size"));
  if (at("size") !== "" && size === null) wrong("size", "import.sizeUnknown", told("size"));
  const { kinds, unknown } = readKinds(at("kinds"));
  if (unknown !== null) wrong("kinds", "import.kindUnknown", { text: unknown.slice(0, LONGEST_TOLD) });
  const group = at("group") === "" ? null : readUscc(at("group"));
  if (group && !group.ok) wrong("group", group.reason, "values" in group ? group.values : undefined);
  return {
    firm: {
      typed,
      code: code.ok ? code.code : "",
      codeReason: code.ok ? code.codeReason : null,
      name: name.ok ? name.name : "",
      nameKey: name.ok ? name.key : "",
      regionCode: regionCode ?? "",
      industry,
      size,
      kinds,
      groupCode: group?.ok ? group.code : null,
    },
    problems,
  };
}
