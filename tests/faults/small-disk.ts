import { spawnSync } from "node:child_process";
import { rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A folder that has only so much room. */
export interface SmallDisk {
  /** What the program's environment needs for it. */
  env: Record<string, string>;
  /** Gives it so many MB. */
  grow(mb: number): void;
  /** MB that lie on it. */
  used(): number;
  /** Leaves no more room than a fraction of a MB. */
  shrink(): void;
  leave(): void;
}

/** Mounts a file system of so many MB in memory. Throws where this machine does not allow mounts. */
export function smallDisk(folder: string, mb = 64): SmallDisk {
  const run = (command: string, args: string[]) => {
    const done = spawnSync(command, args, { encoding: "utf8" });
    if (done.status !== 0) throw new Error(`${command} ${args.join(" ")}: ${done.stderr || done.error?.message}`);
  };
  run("mount", ["-t", "tmpfs", "-o", `size=${mb}m`, "tmpfs", folder]);
  const ballast = join(folder, "ballast");
  return {
    env: {},
    grow(size) {
      rmSync(ballast, { force: true });
      run("mount", ["-o", `remount,size=${size}m`, folder]);
    },
    used() {
      const { blocks, bfree, bsize } = statfsSync(folder);
      return ((blocks - bfree) * bsize) / 2 ** 20;
    },
    shrink() {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - 512 * 1024)));
    },
    leave: () => run("umount", ["-l", folder]),
  };
}
