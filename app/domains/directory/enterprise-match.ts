import { foldEnterpriseName } from "./enterprise-name";
import { pinyinInitials } from "./pinyin-initials";
import { foldUscc } from "./uscc";

/** What somebody looks for, in the forms that it is looked up by; null where it is too short for that form. */
export interface EnterpriseQuery {
  name: string | null;
  initials: string | null;
  code: string | null;
}

const SHORTEST = 2;
const SHORTEST_CODE = 4;

/** Reads what was typed: any part of a name, of its pinyin initials, or of a code (four characters and more). */
export function readEnterpriseQuery(typed: string): EnterpriseQuery {
  const key = foldEnterpriseName(typed.slice(0, 100));
  const code = foldUscc(typed.slice(0, 100));
  return {
    name: [...key].length >= SHORTEST ? key : null,
    initials: /^[a-z0-9]{2,}$/.test(key) && /[a-z]/.test(key) ? key : null,
    code: new RegExp(`^[0-9A-Z]{${SHORTEST_CODE},18}$`).test(code) ? code : null,
  };
}

export interface SearchedEnterprise {
  nameKey: string;
  code: string;
}

/**
 * How well a firm fits, 0 best, null not at all: its name begins so, holds it, its initials begin so, hold it, its code holds it.
 */
export function rankOf({ nameKey, code }: SearchedEnterprise, query: EnterpriseQuery): number | null {
  if (query.name !== null) {
    const at = nameKey.indexOf(query.name);
    if (at >= 0) return at === 0 ? 0 : 1;
  }
  if (query.initials !== null) {
    const places = pinyinInitials(nameKey).map((letters) => letters.indexOf(query.initials as string));
    if (places.includes(0)) return 2;
    if (places.some((at) => at > 0)) return 3;
  }
  return query.code !== null && code.includes(query.code) ? 4 : null;
}
