// Answers that hold as long as the data version of their kabupaten holds, and for the day at most. Both are part of the key
// and are read before the rows, so an answer may be newer than its key says, never older.
import { LRUCache } from 'lru-cache'
import { type Answer, serialise } from './answer.ts'
import { Problem } from './problem.ts'

export type AnswerCache = {
  /** The kept answer, if there is one. */
  peek(key: string): Answer | undefined
  /** The kept answer, or the one that `make` gives; the same question at the same time is asked once. Keeps no Problem. */
  get(key: string, make: () => Promise<unknown>): Promise<Answer | Problem>
  /** How many answers were there already, how many had to be made, and how large those kept are. */
  readonly jumlah: { readonly kena: number; readonly luput: number; readonly bita: number }
  /** Forgets all, also what is being made: after a failover a version may mean something else than it did before. */
  clear(): void
}

const DEFAULT_BYTES = 128_000_000

export function createAnswerCache(maxBytes = DEFAULT_BYTES): AnswerCache {
  // The compressed forms come later and count as half of the body one.
  const sizeCalculation = ({ body }: Answer, key: string) => Math.ceil(body.length * 1.5) + key.length + 200
  const kept = new LRUCache<string, Answer>({
    maxSize: maxBytes,
    maxEntrySize: Math.ceil(maxBytes / 4),
    sizeCalculation,
  })
  const underWay = new Map<string, Promise<Answer | Problem>>()

  // Rises with everything forgotten.
  let ingatan = 0

  async function build(key: string, make: () => Promise<unknown>): Promise<Answer | Problem> {
    const asked = ingatan
    try {
      const made = await make()
      if (made instanceof Problem) return made
      const answer = serialise(made)
      if (asked === ingatan) kept.set(key, answer)
      return answer
    } finally {
      if (asked === ingatan) underWay.delete(key)
    }
  }

  let [kena, luput] = [0, 0]
  return {
    peek: (key) => {
      const answer = kept.get(key)
      if (answer) kena += 1
      return answer
    },
    get: async (key, make) => {
      const answer = kept.get(key) ?? underWay.get(key)
      if (answer) {
        kena += 1
        return answer
      }
      luput += 1
      const building = build(key, make)
      underWay.set(key, building)
      return building
    },
    get jumlah() {
      return { kena, luput, bita: kept.calculatedSize }
    },
    clear: () => {
      ingatan += 1
      kept.clear()
      underWay.clear()
    },
  }
}

/** The question without its version: parameters in any order make the same. */
export function questionKey(nama: string, kueri: object): string {
  return JSON.stringify([nama, ...Object.entries(kueri).sort(([a], [b]) => (a < b ? -1 : 1))])
}

const SEJAM_MS = 3_600_000
const SEHARI_JAM = 24

/**
 * A number that is another from each midnight of WIB, WITA and WIT on: which months one may read, and what is late, follow
 * the present day, whose answers may not serve the next. (Each zone's count of days can only rise, and they part by one.)
 */
export const hariKini = (sekarang: Date): number =>
  [7, 8, 9].reduce((n, jam) => n + Math.floor((sekarang.getTime() / SEJAM_MS + jam) / SEHARI_JAM), 0)

export type SaatTanya = { readonly versi: number; readonly sekarang: Date }

export const answerKey = (question: string, lingkup: string, { versi, sekarang }: SaatTanya): string =>
  `${versi} ${hariKini(sekarang)} ${lingkup} ${question}`
