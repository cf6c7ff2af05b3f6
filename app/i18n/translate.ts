import i18next from "i18next";
import { formatIsoDay } from "~/kernel/instant-format";
import { readTypedDay } from "~/kernel/typed-day";
import type { KeyOf } from "./catalogue";
import { en } from "./en";
import { zhCN } from "./zh-CN";

export const LOCALES = ["zh-CN", "en"] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = "zh-CN";
export const isLocale = (text: unknown): text is Locale => LOCALES.includes(text as Locale);

export type TextKey = KeyOf<typeof zhCN>;
export type Translate = (key: TextKey, values?: Record<string, string | number>) => string;

const instance = i18next.createInstance();
void instance.init({
  resources: { "zh-CN": { translation: zhCN }, en: { translation: en } },
  lng: DEFAULT_LOCALE,
  fallbackLng: DEFAULT_LOCALE,
  initImmediate: false,
  interpolation: { escapeValue: false }, // React escapes; mail and PDF are plain text
  returnNull: false,
});

type Fill = (values: Record<string, string | number>) => string;

/** A text with its holes found once; a value that is not given leaves nothing. */
function fillable(text: string): Fill {
  const parts = text.split(/\{\{\s*(\w+)\s*\}\}/);
  return (values) => {
    let filled = parts[0] as string;
    for (let i = 1; i < parts.length; i += 2) filled += `${values[parts[i] as string] ?? ""}${parts[i + 1]}`;
    return filled;
  };
}

/**
 * Texts are looked up once: i18next's lookup and filling in is a third of a page's rendering otherwise (measured). It still
 * chooses key, language and plural; a plural is kept by its form.
 */
function remembering(locale: Locale): Translate {
  const look = instance.getFixedT(locale) as (key: string, options: Record<string, unknown>) => string;
  const plural = new Intl.PluralRules(locale);
  const known = new Map<string, Fill>();
  return (key, values = {}) => {
    const count = typeof values.count === "number" ? values.count : undefined;
    const kept = count === undefined ? key : `${key} ${plural.select(count)}`;
    let fill = known.get(kept);
    if (!fill) {
      fill = fillable(look(key, { skipInterpolation: true, ...(count !== undefined && { count }) }));
      known.set(kept, fill);
    }
    return fill(values);
  };
}

const fixed: Record<Locale, Translate> = { "zh-CN": remembering("zh-CN"), en: remembering("en") };

/** The texts of one language; a missing key is a type error. */
export const translator = (locale: Locale): Translate => fixed[locale];

/**
 * A reason of a Verdict: keys are built at run time, so they are looked up by name under `reasons.`. Rules speak of days as
 * `YYYY-MM-DD`; people read them as their language writes them.
 */
export const reasonText = (
  t: Translate,
  refusal: { reason: string; values?: Record<string, string | number> },
): string => t(`reasons.${refusal.reason}` as TextKey, refusal.values && daysSaid(t, refusal.values));

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (value: string) => ISO_DAY.test(value) && readTypedDay(value) === value;

function daysSaid(t: Translate, values: Record<string, string | number>): Record<string, string | number> {
  const locale = LOCALES.find((one) => fixed[one] === t) ?? DEFAULT_LOCALE;
  const said = (value: string | number) => (isDay(String(value)) ? formatIsoDay(String(value), locale) : value);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, said(value)]));
}
