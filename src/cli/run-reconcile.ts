export async function runReconcile(..._args: unknown[]): Promise<void> {}
