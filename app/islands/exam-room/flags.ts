import { type Device, memoryDevice, type Room } from "./device";

/**
 * Marks for coming back to an item. The server toggles and says where it stands, so a mark is toggled until it stands where
 * she put it; what the server has not heard of stays on the device.
 */
export function createFlags(
  opening: Promise<Device>,
  room: Omit<Room, "marks">,
  address: string,
  stands: (item: string, marked: boolean) => void,
) {
  /** Where the server's mark stands, by item. */
  const server = new Map<string, boolean>();
  let wanted: Room["marks"] = {};
  let running = false;
  const device = opening.catch(memoryDevice);
  const keep = async () => (await device).keepRoom({ ...room, marks: wanted }).catch(() => undefined);
  const begun = device
    .then((on) => on.room(room.person, room.attempt))
    .catch(() => undefined)
    .then((kept) => {
      wanted = { ...kept?.marks, ...wanted };
      for (const [item, marked] of Object.entries(wanted)) stands(item, marked);
      return keep();
    });

  async function send(): Promise<void> {
    await begun;
    if (running) return;
    running = true;
    try {
      for (;;) {
        const [item, marked] = Object.entries(wanted)[0] ?? [];
        if (item === undefined || marked === undefined) return;
        if (server.get(item) !== marked) {
          const now = await toggle(`${address}/${encodeURIComponent(item)}`);
          if (now === undefined) return;
          server.set(item, now);
        }
        if (server.get(item) === wanted[item]) {
          delete wanted[item];
          await keep();
        }
      }
    } finally {
      running = false;
    }
  }

  return {
    /** Where a page says that the marks stand. */
    meet(items: readonly { id: string; marked: boolean }[]): void {
      for (const { id, marked } of items) {
        server.set(id, marked);
        stands(id, wanted[id] ?? marked);
      }
    },
    set(item: string, marked: boolean): void {
      wanted[item] = marked;
      stands(item, marked);
      void keep().then(send);
    },
    send: () => void send(),
  };
}

/** Where the mark stands after toggling; undefined = not known, to be asked again. */
async function toggle(address: string): Promise<boolean | undefined> {
  try {
    const answer = await fetch(address, {
      method: "POST",
      headers: { Accept: "application/json" },
      credentials: "same-origin",
    });
    const { marked } = (await answer.json()) as { marked?: boolean };
    return answer.ok ? marked : undefined;
  } catch {
    return undefined;
  }
}
