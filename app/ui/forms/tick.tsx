import type { ReactNode } from "react";

export interface TickOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
  /** One's free choice: an error of the group is never about it. */
  optional?: boolean;
}

export interface TickProps extends TickOption {
  type: "radio" | "checkbox";
  id: string;
  name: string;
  checked?: boolean;
  describedBy?: string;
  invalid?: boolean;
}

/** One radio or checkbox with its label; the whole line is the target. */
export const Tick = ({
  type,
  id,
  name,
  value,
  label,
  hint,
  checked,
  disabled,
  optional,
  describedBy,
  invalid,
}: TickProps) => (
  <div className="tick" data-optional={optional ? "" : undefined}>
    <input
      className="tick-in"
      type={type}
      id={id}
      name={name}
      value={value}
      defaultChecked={checked}
      disabled={disabled}
      aria-describedby={hint ? `${id}-hint` : describedBy}
      aria-invalid={invalid ? true : undefined}
    />
    <label className="tick-label" htmlFor={id}>
      {label}
    </label>
    {hint ? (
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
    ) : null}
  </div>
);
