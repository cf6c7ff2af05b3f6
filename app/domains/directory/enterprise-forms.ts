import { z } from "zod";
import { isId } from "~/kernel/ids";
import { textField } from "~/kernel/typed-field";
import type { Refusal } from "~/kernel/verdict";
import { ownKnownFields } from "./enterprise-facts-form";
import { readEnterpriseName } from "./enterprise-name";
import { readUscc } from "./uscc";

/** Forms about firms. Messages are keys under `reasons.`; a refusal's values go along as `params`. */

const refusing = (context: z.core.ParsePayload, read: { ok: true } | Omit<Refusal, "until">, field: string): void => {
  if (read.ok) return;
  const { reason, values } = read as Refusal;
  context.issues.push({ code: "custom", message: reason, params: values, path: [field], input: context.value });
};

/** Choosing a firm that was found; an id that is none names no firm. */
export const chooseEnterpriseForm = z.object({ enterprise: textField.transform((id) => (isId(id) ? id : "")) });

/** Adding a firm as on its licence. `region` may stay empty where the code names a county; the rest is told if she likes. */
export const newEnterpriseForm = z
  .object({ code: textField, name: textField, region: textField, ...ownKnownFields })
  .check((context) => {
    refusing(context, readUscc(context.value.code), "code");
    refusing(context, readEnterpriseName(context.value.name), "name");
  });
