// What is typed of a day of a campaign, kept on this device until it was sent: counts of units, nobody's name.

const AWALAN = 'pws.kampanye.'

type DrafHarian = Readonly<Record<string, string>>

const kunciDraf = (akun: string, kampanye: number, tanggal: string): string => `${AWALAN}${akun}.${kampanye}.${tanggal}`

/** By unit and desa what was typed; empty where nothing is, or the browser keeps nothing. */
export function readDraf(akun: string, kampanye: number, tanggal: string): DrafHarian {
  try {
    const isi: unknown = JSON.parse(localStorage.getItem(kunciDraf(akun, kampanye, tanggal)) ?? '{}')
    if (typeof isi !== 'object' || isi === null) return {}
    return Object.fromEntries(Object.entries(isi).filter(([, nilai]) => typeof nilai === 'string'))
  } catch {
    return {}
  }
}

/** Keeps what is typed; one with nothing in it is let go, and those of other accounts with it. */
export function saveDraf(
  akun: string,
  { kampanye, tanggal, isi }: { kampanye: number; tanggal: string; isi: DrafHarian },
): void {
  try {
    for (const kunci of Object.keys(localStorage))
      if (kunci.startsWith(AWALAN) && !kunci.startsWith(`${AWALAN}${akun}.`)) localStorage.removeItem(kunci)
    const kunci = kunciDraf(akun, kampanye, tanggal)
    if (Object.keys(isi).length === 0) localStorage.removeItem(kunci)
    else localStorage.setItem(kunci, JSON.stringify(isi))
  } catch {
    // A browser may refuse storage: what is typed then lasts as long as the page.
  }
}
