import {
  ENTERPRISE_KINDS,
  ENTERPRISE_SIZES,
  type EnterpriseKind,
  type EnterpriseSize,
  INDUSTRIES,
  type Industry,
} from "@db/statuses";
import { z } from "zod";
import { listField, textField } from "~/kernel/typed-field";
import type { Refusal } from "~/kernel/verdict";
import { readEnterpriseName } from "./enterprise-name";
import { readKeptCode } from "./kept-code";
import { readUscc } from "./uscc";

const among = <T extends string>(all: readonly T[]) =>
  textField.transform((typed) => all.find((one) => one === typed) ?? null);

export interface EnterpriseFacts {
  name: Extract<ReturnType<typeof readEnterpriseName>, { ok: true }>;
  regionCode: string;
  industry: Industry | null;
  size: EnterpriseSize | null;
  kinds: EnterpriseKind[];
  /** Code of the firm it belongs to. */
  groupCode: string | null;
}

/** What may stay untold of a firm; a word that is none of ours is as untold. */
export const ownKnownFields = {
  industry: among<Industry>(INDUSTRIES),
  size: among<EnterpriseSize>(ENTERPRISE_SIZES),
};
const knownFields = {
  ...ownKnownFields,
  kinds: listField.transform((typed) => ENTERPRISE_KINDS.filter((kind) => typed.includes(kind))),
};
const fields = { name: textField, region: textField, group: textField, ...knownFields };
type Fields = z.output<z.ZodObject<typeof fields>>;

/** What a form says of a firm, or what of it is wrong, each beside its field. */
function read(value: Fields, context: z.core.$RefinementCtx): EnterpriseFacts | typeof z.NEVER {
  const wrong = (field: string, { reason, values }: Omit<Refusal, "ok">) =>
    context.addIssue({ code: "custom", message: reason, params: values, path: [field] });
  const name = readEnterpriseName(value.name);
  if (!name.ok) wrong("name", name);
  if (value.region === "") wrong("region", { reason: "enterprise.regionMissing" });
  const group = value.group.trim() === "" ? null : readUscc(value.group);
  if (group && !group.ok) wrong("group", group);
  if (!name.ok || value.region === "" || (group && !group.ok)) return z.NEVER;
  const { industry, size, kinds, region } = value;
  return { name, regionCode: region, industry, size, kinds, groupCode: group?.ok ? group.code : null };
}

/** What a firm's own administrator changes: what it is called, where it stands and whose it is are its bureau's to say. */
export const ownFactsForm = z.object(knownFields);
export type OwnFacts = z.output<typeof ownFactsForm>;

/** A bureau changes what is known of a firm. Messages are keys under `reasons.`. */
export const enterpriseFactsForm = z.object(fields).transform(read);

/** Registering a firm by staff, who may keep a code that seems wrong (`readKeptCode`). */
export const registerForm = z
  .object({ ...fields, code: textField, codeReason: textField })
  .transform((value, context) => {
    const facts = read(value, context);
    const code = readKeptCode(value.code, value.codeReason);
    if (!code.ok) {
      const params = "values" in code ? code.values : undefined;
      context.addIssue({ code: "custom", message: code.reason, params, path: ["code"] });
      return z.NEVER;
    }
    return { facts, code: code.code, codeReason: code.codeReason };
  });
