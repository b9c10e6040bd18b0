/** What a kernel lets others see: its memory, and passes over what lies there. */
export interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
}

interface WebAssemblyLike {
  readonly Module: new (binary: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
}

const compiled = new Map<string, object>();

/** A kernel, from its binary in base64, with a memory of its own; `null` where WebAssembly cannot run or has no memory left. */
export function instantiated<Exports extends KernelExports>(binary: string): Exports | null {
  const { WebAssembly } = globalThis as { WebAssembly?: WebAssemblyLike };
  if (WebAssembly === undefined) return null;
  const module = compiled.get(binary) ?? new WebAssembly.Module(Buffer.from(binary, "base64"));
  compiled.set(binary, module);
  try {
    return new WebAssembly.Instance(module).exports as Exports;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const page = 65_536;

/** Makes a memory reach so many bytes; whether it does. */
export function reaches(memory: KernelExports["memory"], bytes: number): boolean {
  const missing = Math.ceil((bytes - memory.buffer.byteLength) / page);
  if (missing <= 0) return true;
  try {
    memory.grow(missing);
  } catch {
    return false;
  }
  return true;
}
