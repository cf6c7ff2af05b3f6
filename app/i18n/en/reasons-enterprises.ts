import type { Mirror } from "../catalogue";
import type {
  distinctionReasons as zhDistinction,
  importReasons as zhImport,
  jobReasons as zhJob,
  mergeReasons as zhMerge,
} from "../zh-CN/reasons-enterprises";

export const jobReasons: Mirror<typeof zhJob> = {
  ended: "This work has ended",
  runs: "A check is running already; wait until it has ended",
  cancelAsked: "It is being cancelled already",
};

export const importReasons: Mirror<typeof zhImport> = {
  fileMissing: "Choose the file to import",
  headingsMissing:
    "No headings found: the table needs the columns 企业名称 and 统一社会信用代码. Compare it with the template",
  empty: "There is no enterprise under the headings",
  tooMany: "At most {{most}} enterprises in one import; split the file",
  regionMissing: "No place is given, and the code does not tell the county either",
  regionUnknown: "“{{text}}” is no county of the province, or two have that name: write 合肥市肥西县 or the six digits",
  regionOutside: "“{{text}}” is outside the region you answer for",
  industryUnknown: "“{{text}}” is no section of GB/T 4754: write a letter from A to T, or its name",
  sizeUnknown: "“{{text}}” is no size: write 大型, 中型, 小型 or 微型",
  kindUnknown: "“{{text}}” is no kind of enterprise",
  twice: "The same code as in line {{line}}",
  there: "This code is registered already, as {{name}}",
  takenMeanwhile: "Somebody registered this code while the import ran",
  groupUnknown: "No enterprise of the file or the directory has the code of this group",
  circle: "The groups belong to each other in a circle",
};

export const mergeReasons: Mirror<typeof zhMerge> = {
  same: "This is the same entry: give the code of the other one",
  already: "One of them has been merged into another enterprise",
  held: "An enterprise with this code is just being imported; merge once that has ended",
  group: "{{name}} is the group of the other and cannot be merged; end their tie first",
  unknown: "No enterprise of the region you answer for has this code",
  directors:
    "Both have a director in office ({{one}} and {{other}}), and an enterprise has one at a time. Let the enterprise end one of the two appointments first, then merge",
  undone: "This merge has been undone",
  mergedOn: "{{name}} was merged into another enterprise later: undo that first",
};

export const distinctionReasons: Mirror<typeof zhDistinction> = {
  stands: "These two have been found to be two enterprises already",
  takenBack: "That has been taken back already",
};
