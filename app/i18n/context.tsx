import { createContext, useContext } from "react";
import { DEFAULT_LOCALE, type Locale, type Translate, translator } from "./translate";

const LocaleContext = createContext<Locale>(DEFAULT_LOCALE);
export const LocaleProvider = LocaleContext.Provider;

export const useLocale = (): Locale => useContext(LocaleContext);
export const useT = (): Translate => translator(useContext(LocaleContext));
