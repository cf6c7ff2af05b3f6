import type { Mirror } from "../catalogue";
import type { fileReasons as zh } from "../zh-CN/reasons-files";

/** Why a file was not taken. `file` is its name as it was sent. */
export const fileReasons: Mirror<typeof zh> = {
  empty: "“{{file}}” is empty",
  oldOffice: "“{{file}}” is a Word or Excel file of the old kind (.doc, .xls): open it and save it as .docx or .xlsx",
  kind: "“{{file}}” is of no kind that is taken here, or not what it claims to be. Send it as a PDF or a picture; HEIC pictures of an iPhone as JPG",
  notHere: "“{{file}}” is of another kind than is taken here",
  misnamed: "the content of “{{file}}” and its ending do not agree; check it and send it again",
  broken: "“{{file}}” is incomplete and cannot be opened; export it again or take another picture",
  pixels: "“{{file}}” has too many pixels: at most 40 million, no side longer than 12,000",
  runs: "“{{file}}” holds scripts, macros, attachments or is encrypted. Save it as a plain file and send that",
  packed: "“{{file}}” is packed in a way that cannot be checked; save it anew and send that",
  tooLarge: "“{{file}}” is larger than {{megabytes}} MB",
  tooMany: "at most {{most}} files",
  gone: "some of the files are no longer there; choose them again",
};
