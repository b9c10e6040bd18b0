import { RowMemory } from "./row-memory.js";
import { instantiated, type KernelExports } from "./web-assembly.js";

/** Below so many rows the memory of a kernel costs more than it saves. */
export const manyRows = 20_000;

/** Lets rows pass in a kernel; `null` where there is no memory for it. */
export type InKernel<Kernel> = <Found>(pass: (kernel: Kernel, room: RowMemory) => Found | null) => Found | null;

/**
 * A kernel to pass rows in, from its binary in base64: one memory for all passes, or another where tables were given
 * away in it. `null` where WebAssembly cannot run.
 */
export function rowKernel<Kernel extends KernelExports>(binary: string): InKernel<Kernel> | null {
  let kernel = instantiated<Kernel>(binary);
  if (kernel === null) return null;
  return (pass) => {
    kernel ??= instantiated<Kernel>(binary);
    if (kernel === null) return null;
    const room = new RowMemory(kernel.memory);
    const found = pass(kernel, room);
    if (room.isGiven) kernel = null;
    return found;
  };
}
