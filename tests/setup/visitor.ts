/** A browser without a screen: keeps cookies, sends its Origin, does not follow redirects. */
export class TestVisitor {
  readonly cookies = new Map<string, string>();
  constructor(
    readonly url: string,
    readonly origin = url,
  ) {}

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookies.size > 0)
      headers.set("cookie", [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    if (init.method && init.method !== "GET" && !headers.has("origin")) headers.set("origin", this.origin);
    const answer = await fetch(this.url + path, { redirect: "manual", ...init, headers });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair, ...attributes] = cookie.split(";");
      const at = (pair as string).indexOf("=");
      const name = (pair as string).slice(0, at);
      if (attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute))) this.cookies.delete(name);
      else this.cookies.set(name, (pair as string).slice(at + 1));
    }
    return answer;
  }

  get(path: string): Promise<Response> {
    return this.fetch(path);
  }

  async text(path: string): Promise<string> {
    return (await this.fetch(path)).text();
  }

  /** Posts a form; repeated fields as arrays. */
  post(path: string, fields: Record<string, string | string[]> = {}): Promise<Response> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
    return this.fetch(path, { method: "POST", body });
  }

  /** Saves an answer as the exam room does; a string is sent as it is. */
  saveAnswer(room: string, item: string, body: unknown): Promise<Response> {
    return this.fetch(`${room}/responses/${item}`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  }

  async signIn(account: string, password = "Anhui-Standards-2021"): Promise<this> {
    const answer = await this.post("/login", { account, password, redirectTo: "/learn" });
    if (answer.status !== 302) throw new Error(`sign-in as ${account} answered ${answer.status}`);
    return this;
  }

  /** The JSON of `#attempt-state` of the exam room. */
  async attemptState(path: string): Promise<AttemptState> {
    const html = await this.text(path);
    const found = /<script type="application\/json" id="attempt-state">([\s\S]*?)<\/script>/.exec(html);
    if (!found) throw new Error(`no attempt-state at ${path}`);
    return JSON.parse(found[1] as string) as AttemptState;
  }
}

let hops = 0;

/** A browser at an address of its own, which limits count; for a program that trusts one proxy. */
export class VisitorElsewhere extends TestVisitor {
  address = `10.9.${++hops >> 8}.${hops & 255}`;
  override fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set("x-forwarded-for", this.address);
    return super.fetch(path, { ...init, headers });
  }
}

export interface AttemptState {
  attempt: string;
  pen: string | null;
  remainingMs: number;
  items: {
    id: string;
    kind: string;
    revision: number;
    choices: { id: string }[];
    response: { choices: string[] } | null;
  }[];
}
