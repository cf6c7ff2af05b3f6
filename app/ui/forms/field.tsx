import type { ReactNode } from "react";
import { useT } from "../../i18n/context";
import { FieldError } from "./field-error";

/** What every field has beside its control. */
export interface FieldWords {
  name: string;
  label: ReactNode;
  /** Under the label: what it is for, and an example. */
  hint?: ReactNode;
  /** Overrides the mistake the form knows. */
  error?: string;
  /** Says （可不填） after the label; required fields say nothing. */
  optional?: boolean;
}

export interface FieldFrameProps extends Omit<FieldWords, "name"> {
  id: string;
  children: ReactNode;
}

/** Ids that describe the control: its hint, then its mistake. */
export const describedBy = (id: string, hint: unknown, error: unknown): string | undefined =>
  hint && error ? `${id}-hint ${id}-error` : hint ? `${id}-hint` : error ? `${id}-error` : undefined;

/** Label, hint, mistake, control, in this order, one under the other. */
export function FieldFrame({ id, label, hint, error, optional, children }: FieldFrameProps) {
  const t = useT();
  return (
    <div className="field" data-error={error ? "" : undefined}>
      <label className="label" htmlFor={id}>
        {label}
        {optional ? <span className="optional">{t("ui.optional")}</span> : null}
      </label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <FieldError id={id} error={error} />
      {children}
    </div>
  );
}
