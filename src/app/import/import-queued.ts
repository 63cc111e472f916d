export async function importQueued(_: object): Promise<boolean> {
  return false
}
