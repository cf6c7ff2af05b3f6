import type { ReactNode } from "react";
import { choiceLetter } from "../../kernel/choice-letter";
import { each } from "../each";
import { HiddenText } from "../show/hidden-text";
import { FieldError } from "./field-error";
import { fieldId } from "./form-context";

export interface Choice {
  id: string;
  text: ReactNode;
  /** After an answer: it was right, or it was chosen and does not hold. */
  state?: "right" | "wrong";
  /** A line under the text in the colour of the state: 您选了这一项. */
  note?: ReactNode;
}

export interface ChoiceListProps {
  kind: "single" | "multiple";
  /** Name of the inputs; the value sent is the choice's id. */
  name: string;
  choices: readonly Choice[];
  chosen?: readonly string[];
  /** The item's stem, read as the name of the group; `legendHidden` when it stands above already. */
  legend: ReactNode;
  legendHidden?: boolean;
  /** No answer can be given now (read-only room, answered check). */
  disabled?: boolean;
  /** Marks instead of A, B, C: 21–25. */
  marks?: readonly string[];
  /** Why what was sent could not be taken; the summary's link to this name then lands on the first choice. */
  error?: string | undefined;
  "data-item"?: string;
}

/** The choices of an item as cards. Which card is tinted follows `:checked`, so nothing has to be told twice. */
export function ChoiceList(props: ChoiceListProps) {
  const { kind, name, choices, chosen = [], legend, legendHidden, disabled, marks, error } = props;
  const field = fieldId(name);
  return (
    <fieldset
      className="choices"
      data-kind={kind}
      data-marks={marks ? "" : undefined}
      disabled={disabled}
      data-item={props["data-item"]}
      aria-describedby={error ? `${field}-error` : undefined}
    >
      <legend className={legendHidden ? "vh" : "choices-legend"}>{legend}</legend>
      <FieldError id={field} error={error} />
      {each(choices, (choice, i) => {
        const id = error && i === 0 ? field : `${name}-${choice.id}`;
        return (
          <div className="choice" data-state={choice.state}>
            <input
              className="choice-in"
              type={kind === "single" ? "radio" : "checkbox"}
              id={id}
              name={name}
              value={choice.id}
              defaultChecked={chosen.includes(choice.id)}
            />
            <label className="choice-card" htmlFor={id}>
              <b className="choice-mark">
                {marks?.[i] ?? choiceLetter(i)}
                <HiddenText> </HiddenText>
              </b>
              <span className="choice-text">
                {choice.text}
                {choice.note ? <b className="choice-note">{choice.note}</b> : null}
              </span>
            </label>
          </div>
        );
      })}
    </fieldset>
  );
}
