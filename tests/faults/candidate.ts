import { randomUUID } from "node:crypto";
import { Wire, type WireAnswer } from "../load/wire";
import type { AttemptState } from "../setup/visitor";
import { type Acknowledged, readReceipt } from "./acknowledgements";

interface Save {
  item: string;
  body: { revision: number; key: string; pen: string | null; response: { choices: string[] } };
}

/** A candidate who answers one item after the other, over the save address, and keeps every receipt. */
export class Candidate {
  /** Acknowledgements since they were last taken. */
  told: Acknowledged[] = [];
  /** Sent, and no answer heard: the next save is this one again, with its key. */
  unanswered: Save | undefined;
  private wire: Wire | undefined;
  private url = "";
  private room: AttemptState | undefined;
  private revision = 0;

  constructor(
    private readonly cookie: string,
    private readonly random: () => number,
  ) {}

  get attempt(): string {
    return this.room?.attempt ?? "";
  }

  /** Connects to the program where it listens now. */
  connect(url: string): void {
    this.wire?.close();
    this.url = url;
    this.wire = new Wire(url);
  }

  request(method: string, path: string, headers = "", body = ""): Promise<WireAnswer> {
    const head = `Cookie: ${this.cookie}\r\nOrigin: ${this.url}\r\n${headers}`;
    return (this.wire as Wire).request(method, path, head, body);
  }

  async enter(sitting: string): Promise<void> {
    const started = await this.request("POST", `/exams/${sitting}/attempts`);
    const room = /\r\nlocation: (\S+)/i.exec(started.headers)?.[1];
    if (!room) throw new Error(`starting ${sitting} answered ${started.status}`);
    await this.look(room);
  }

  /** Reads the room again: its pen and what it shows as stored. */
  async look(path = `/attempts/${this.attempt}`): Promise<AttemptState> {
    const { body, status } = await this.request("GET", path);
    const found = /id="attempt-state">([\s\S]*?)<\/script>/.exec(body.toString());
    if (!found) throw new Error(`no attempt-state at ${path} (${status})`);
    this.room = JSON.parse(found[1] as string) as AttemptState;
    this.revision = Math.max(this.revision, ...this.room.items.map((item) => item.revision));
    return this.room;
  }

  /** Sends the answer that no one acknowledged yet, or a new one. Rejects when the connection breaks: then it stays unanswered. */
  async save(): Promise<WireAnswer> {
    const save = this.unanswered ?? this.next();
    this.unanswered = save;
    const answer = await this.request(
      "PUT",
      `/attempts/${this.attempt}/responses/${save.item}`,
      "Content-Type: application/json\r\n",
      JSON.stringify(save.body),
    );
    if (answer.status === 200) {
      const { receipt } = JSON.parse(answer.body.toString()) as { receipt: string };
      this.told.push(readReceipt(receipt, save.body.key));
      this.unanswered = undefined;
    }
    return answer;
  }

  close(): void {
    this.wire?.close();
  }

  private next(): Save {
    const { items, pen } = this.room as AttemptState;
    const item = items[Math.floor(this.random() * items.length)] as AttemptState["items"][number];
    const choice = item.choices[Math.floor(this.random() * item.choices.length)] as { id: string };
    this.revision++;
    return {
      item: item.id,
      body: { revision: this.revision, key: randomUUID(), pen, response: { choices: [choice.id] } },
    };
  }
}
