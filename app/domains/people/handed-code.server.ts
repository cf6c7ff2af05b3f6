import { hash } from "node:crypto";

/** What the table keeps of a code that is handed over: bound to what it was made for. */
export const handedCodeHash = (boundTo: string, code: string): string => hash("sha256", `${boundTo} ${code}`);
