import { useT } from "../../i18n/context";
import { each } from "../each";
import { describedBy, FieldFrame, type FieldWords } from "./field";
import { fieldId, useField } from "./form-context";
import { Tick } from "./tick";

export interface FileFieldProps extends FieldWords {
  /** Endings it offers, `.pdf,.jpg`; what is taken is decided by content. */
  accept: string;
  /** Several may be chosen. */
  multiple?: boolean;
}

/**
 * Files from the device; its form is `encType="multipart/form-data"`. After a refused post those that had arrived stand under it,
 * ticked, and are sent again by name; browsers never fill a file field again.
 */
export function FileField({ name, label, hint, error, optional, accept, multiple }: FileFieldProps) {
  const t = useT();
  const field = useField(name, error);
  const kept = useField(`${name}-kept`).values ?? [];
  return (
    <FieldFrame id={field.id} label={label} hint={hint} error={field.error} optional={optional}>
      <input
        className="input file"
        id={field.id}
        type="file"
        name={name}
        accept={accept}
        multiple={multiple}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, hint, field.error)}
      />
      {kept.length > 0 ? (
        <fieldset className="kept-files">
          <legend className="hint">{t("files.kept")}</legend>
          <div className="ticks">
            {each(kept, (value, i) => {
              const [, bytes = "0", fileName = ""] = value.split("/");
              return (
                <Tick
                  type="checkbox"
                  id={`${fieldId(`${name}-kept`)}-${i + 1}`}
                  name={`${name}-kept`}
                  value={value}
                  label={fileName}
                  hint={fileSize(t, Number(bytes))}
                  checked
                />
              );
            })}
          </div>
        </fieldset>
      ) : null}
    </FieldFrame>
  );
}

/** How large a file is, in words: 1.2 MB, 48 KB. */
export function fileSize(t: ReturnType<typeof useT>, bytes: number): string {
  const megabytes = bytes / 1024 / 1024;
  if (megabytes >= 1) return t("files.megabytes", { size: megabytes.toFixed(1) });
  return t("files.kilobytes", { size: Math.max(1, Math.round(bytes / 1024)) });
}
