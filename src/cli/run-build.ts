export async function runBuild(..._args: unknown[]): Promise<void> {}
