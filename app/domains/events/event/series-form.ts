import { z } from "zod";
import { textField } from "~/kernel/typed-field";
import { MOST_IN_SERIES, SERIES_STEPS } from "./copy-rules";
import { wholeNumber } from "./typed-facts";

export const seriesForm = z.object({
  step: textField.transform((text, context) => {
    const step = SERIES_STEPS.find((one) => one === text);
    if (!step) context.addIssue({ code: "custom", message: "event.seriesStep" });
    return step ?? "weekly";
  }),
  many: wholeNumber("event.seriesMany", 2, MOST_IN_SERIES),
});
