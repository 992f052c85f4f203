/** A new idempotency key. `randomUUID` exists over HTTPS only; random bytes everywhere. */
export function kunciBaru(): string {
  const acak = crypto.getRandomValues(new Uint8Array(16))
  return [...acak].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
