export async function runChart(..._args: unknown[]): Promise<void> {}
