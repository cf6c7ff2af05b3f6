/** Reads what React wrote: attributes in double quotes, entities escaped. */
export interface FormField {
  name: string;
  /** The input's type; `textarea`, `select`, `submit`. */
  type: string;
  value: string;
  checked: boolean;
  options: string[];
}
export interface FoundForm {
  /** The page it stands on. */
  page: string;
  action: string;
  method: "GET" | "POST";
  /** It takes files. */
  multipart: boolean;
  fields: FormField[];
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };
export const unescapeHtml = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name) => ENTITIES[name] as string);

function attributesOf(tag: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name, value] of tag.matchAll(/\s([\w-]+)(?:="([^"]*)")?/g))
    found.set((name as string).toLowerCase(), unescapeHtml(value ?? ""));
  return found;
}

/** Links into this site, without fragments; not the ones that download. */
export function linksOf(html: string): string[] {
  const links = [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map(([, href]) => unescapeHtml(href as string));
  return links
    .map((href) => href.split("#", 1)[0] as string)
    .filter(
      (href) => href.startsWith("/") && !href.startsWith("//") && !/^\/assets\/|\.(pdf|json|xlsx)(\?|$)/.test(href),
    );
}

/** Every form of a page with its fields, also those that stand outside and name it by `form`. */
export function formsOf(html: string, page: string): FoundForm[] {
  const forms: FoundForm[] = [];
  const outside = html.replace(/<form\b[\s\S]*?<\/form>/g, "");
  for (const [, head, body] of html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)) {
    const attributes = attributesOf(` ${head}`);
    const id = attributes.get("id");
    const owned = id ? controlsOf(outside).filter(({ form }) => form === id) : [];
    const action = new URL(attributes.get("action") ?? page, `http://own.invalid${page}`);
    forms.push({
      page,
      action: action.pathname + action.search,
      method: (attributes.get("method") ?? "get").toUpperCase() === "POST" ? "POST" : "GET",
      multipart: attributes.get("enctype") === "multipart/form-data",
      fields: [...controlsOf(body as string), ...owned].map(({ form: _, ...field }) => field),
    });
  }
  return forms;
}

function controlsOf(html: string): (FormField & { form: string | undefined })[] {
  const controls: (FormField & { form: string | undefined })[] = [];
  for (const [, input, inputHead, other, otherHead, inner] of html.matchAll(
    /<(input)\b([^>]*?)\/?>|<(button|textarea|select)\b([^>]*)>([\s\S]*?)<\/\3>/g,
  )) {
    const tag = input ?? other;
    const attributes = attributesOf(` ${inputHead ?? otherHead}`);
    const name = attributes.get("name");
    if (!name) continue;
    const options = [...(inner ?? "").matchAll(/<option\b([^>]*)>/g)].map(([, one]) => attributesOf(` ${one}`));
    const chosen = options.find((option) => option.has("selected")) ?? options[0];
    controls.push({
      name,
      type: tag === "input" ? (attributes.get("type") ?? "text") : tag === "button" ? "submit" : (tag as string),
      value:
        tag === "textarea"
          ? unescapeHtml((inner ?? "").replace(/^\n/, ""))
          : tag === "select"
            ? (chosen?.get("value") ?? "")
            : (attributes.get("value") ?? ""),
      checked: attributes.has("checked"),
      options: options.map((option) => option.get("value") ?? ""),
      form: attributes.get("form"),
    });
  }
  return controls;
}
