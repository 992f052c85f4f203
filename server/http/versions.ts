// The data version of each kabupaten as this process knows it: heard over LISTEN, otherwise asked.

export type ReadVersi = (kodeKab: string) => Promise<number | undefined>

export type Versions = {
  /** The version to answer with, never below `minimal` where the database has it; undefined for an unknown kabupaten. */
  current(kodeKab: string, minimal: number): Promise<number | undefined>
  /** The same without asking: undefined where only the database can say. */
  peek(kodeKab: string, minimal: number): number | undefined
  /** A notification said so. */
  hear(kodeKab: string, versi: number): void
  /** Nothing is heard for now (`false`), so every question goes to the database until `true`. */
  setListening(listening: boolean): void
}

type Known = { readonly versi: number; readonly at: number }

// A notification that got lost without breaking its connection can mislead for so long at most.
const TRUSTED_MS = 5_000

export function createVersions(read: ReadVersi): Versions {
  const known = new Map<string, Known>()
  let listening = false

  async function ask(kodeKab: string): Promise<number | undefined> {
    const at = performance.now()
    const versi = await read(kodeKab)
    if (versi === undefined) return undefined
    // A notification may have overtaken the answer.
    const latest = Math.max(versi, known.get(kodeKab)?.versi ?? 0)
    known.set(kodeKab, { versi: latest, at })
    return latest
  }

  function peek(kodeKab: string, minimal: number): number | undefined {
    const entry = known.get(kodeKab)
    const fresh = listening && entry && entry.versi >= minimal && performance.now() - entry.at < TRUSTED_MS
    return fresh ? entry.versi : undefined
  }

  return {
    current: async (kodeKab, minimal) => peek(kodeKab, minimal) ?? ask(kodeKab),
    peek,
    hear: (kodeKab, versi) => {
      const entry = known.get(kodeKab)
      if (!entry || entry.versi < versi) known.set(kodeKab, { versi, at: performance.now() })
    },
    setListening: (value) => {
      listening = value
      known.clear()
    },
  }
}
