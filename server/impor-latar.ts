// Uploaded files, worked off one after the other by a process of their own. What a stop or a crash leaves undone goes on at the
// next start, or within seconds at another process of the application; a file that kills the process is said to be too much,
// and the next one has its turn.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import type { ImporLatar } from '#http/unggahan.ts'
import { isBerkasBebas } from '#store/impor.ts'
import { deleteBaris } from '#store/impor-baris.ts'
import {
  alihkan,
  findUnggahan,
  listBelumSelesai,
  listBerkasTersimpan,
  listTerbengkalai,
  listUsaiBerberkas,
  setMasalah,
  type Unggahan,
} from '#store/impor-unggahan.ts'
import { buangBerkas } from '#usecases/import/berkas-unggahan.ts'
import { kunciImpor } from '#usecases/import/import-unggahan-kerja.ts'
import type { ReadyDatabase } from './database.ts'
import type { Kabar, Pesan } from './impor-proses.ts'

const PROSES = fileURLToPath(new URL('impor-proses.ts', import.meta.url))
/**
 * How the process is started. Old space: a file that needs more is not one month of a kabupaten. Young space stays small, since
 * here nobody waits for a request: otherwise it grows with how long a file takes, and with it the memory.
 */
export const ARGUMEN_IMPOR: readonly string[] = ['--max-old-space-size=700', '--max-semi-space-size=8']
const DIAM_MS = 120_000
/** While the database is away, or has no room, an import is tried again after so long. */
const ULANG_MS = { awal: 500, terlama: 15_000 }
const HARI_MS = 86_400_000
/** How often it is looked whether another process has left work behind. */
const LIHAT_MS = 5_000
const RAPIKAN_MS = 3_600_000
/** A file that has just come in is in no row yet. */
const BARU_MS = 3_600_000
/** Files that nobody decides about are thrown away after this. */
const SIMPAN_HARI = 14

export type ImporBerjalan = ImporLatar & { stop(): Promise<void> }

type Database = Pick<ReadyDatabase, 'db' | 'url'>

/** Goes on with what was left, and takes what comes. */
export async function startImporLatar(
  { db, url }: Database,
  { dataDir, log, sekarang }: { readonly dataDir: string; readonly log: Logger; readonly sekarang: () => Date },
): Promise<ImporBerjalan> {
  const folder = join(dataDir, 'unggahan')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await bersihkan({ db, folder, sekarang: sekarang() })
  const antrean: number[] = []
  let anak: ChildProcess | null = null
  let berjalan: Promise<void> | null = null
  let sedang: number | null = null
  let terlihat: ReadonlySet<string> = new Set()
  const berhenti = new AbortController()
  let diam: NodeJS.Timeout | undefined

  const mulaiAnak = (): ChildProcess => {
    const baru = fork(PROSES, {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      execArgv: [...process.execArgv, ...ARGUMEN_IMPOR],
    })
    kirim(baru, { url, folder })
    baru.once('exit', () => {
      if (anak === baru) anak = null
    })
    return baru
  }

  const kerjakanSemua = async (): Promise<void> => {
    clearTimeout(diam)
    let jeda = ULANG_MS.awal
    for (let imporId = antrean.shift(); imporId !== undefined && !berhenti.signal.aborted; imporId = antrean.shift()) {
      anak ??= mulaiAnak()
      sedang = imporId
      const gagal = await kerjakanDi(anak, { impor: imporId, sekarang: sekarang().toISOString() })
      if (gagal?.sementara) {
        log.warn(`impor ${imporId} menunggu basis data: ${gagal.sebab}`)
        antrean.unshift(imporId)
        await sleep(jeda, undefined, { signal: berhenti.signal }).catch(() => undefined)
        jeda = Math.min(jeda * 2, ULANG_MS.terlama)
        continue
      }
      jeda = ULANG_MS.awal
      if (gagal === null || berhenti.signal.aborted) continue
      log.error(`impor ${imporId} terhenti: ${gagal.sebab}`)
      await tandaiTerhenti(db, imporId).catch((error: unknown) => log.error({ err: error }, 'impor tidak tertandai'))
    }
    sedang = null
    diam = setTimeout(() => anak?.kill(), DIAM_MS).unref()
  }

  const antrekan = (imporId: number): void => {
    if (!antrean.includes(imporId)) antrean.push(imporId)
    berjalan ??= kerjakanSemua().finally(() => {
      berjalan = null
      if (antrean.length > 0 && !berhenti.signal.aborted) antrekan(antrean[0] ?? 0)
    })
  }

  /** Takes what waits and nobody is at, a kabupaten's files in their order; in passing only what has waited for two looks. */
  const lihat = async (awal: boolean): Promise<void> => {
    const bebas = new Set<string>()
    for (const milik of (await listMenurutKab(db)).values()) {
      const [pertama] = milik
      if (!pertama || pertama.imporId === sedang || antrean.includes(pertama.imporId)) continue
      if (!(await isBerkasBebas(db, kunciImpor(pertama)))) continue
      const tanda = `${pertama.imporId} ${pertama.status}`
      if (awal || terlihat.has(tanda)) for (const satu of milik) antrekan(satu.imporId)
      else bebas.add(tanda)
    }
    terlihat = bebas
  }

  await lihat(true)
  let selingan: Promise<void> = Promise.resolve()
  // The database may be away for a moment; what is not seen now is seen next.
  const seling = (kerja: () => Promise<void>) => () => {
    selingan = selingan.then(kerja).catch((error) => log.warn({ err: error }, 'impor belum dilihat'))
  }
  const pelihat = setInterval(
    seling(() => lihat(false)),
    LIHAT_MS,
  )
  const perapi = setInterval(
    seling(() => bersihkan({ db, folder, sekarang: sekarang() })),
    RAPIKAN_MS,
  )
  return {
    folder,
    antrekan,
    stop: async () => {
      berhenti.abort()
      clearTimeout(diam)
      clearInterval(pelihat)
      clearInterval(perapi)
      anak?.kill('SIGTERM')
      await berjalan
      await selingan
    },
  }
}

async function listMenurutKab(db: Database['db']): Promise<ReadonlyMap<number, Unggahan[]>> {
  const menurutKab = new Map<number, Unggahan[]>()
  for (const satu of await listBelumSelesai(db))
    menurutKab.set(satu.kabId, [...(menurutKab.get(satu.kabId) ?? []), satu])
  return menurutKab
}

const kirim = (anak: ChildProcess, pesan: Pesan): boolean => anak.send(pesan)

type Gagal = { readonly sebab: string; readonly sementara: boolean }

const BERAKHIR: Gagal = { sebab: 'prosesnya berakhir sebelum waktunya', sementara: false }

/** Lets the process do one import; why it did not, or null. */
async function kerjakanDi(anak: ChildProcess, tugas: Extract<Pesan, { impor: number }>): Promise<Gagal | null> {
  const selesai = new AbortController()
  kirim(anak, tugas)
  try {
    return await Promise.race([
      tungguKabar(anak, tugas.impor, selesai.signal),
      once(anak, 'exit', { signal: selesai.signal }).then(() => BERAKHIR),
    ])
  } finally {
    selesai.abort()
  }
}

async function tungguKabar(anak: ChildProcess, imporId: number, signal: AbortSignal): Promise<Gagal | null> {
  for (;;) {
    // Our own program is at the other end.
    const [kabar] = (await once(anak, 'message', { signal })) as [Kabar]
    if ('selesai' in kabar && kabar.selesai === imporId) return null
    if ('gagal' in kabar && kabar.gagal === imporId) return kabar
  }
}

/** Says at the import itself that it stopped for a reason of ours, and how it goes on. */
async function tandaiTerhenti(db: Database['db'], imporId: number): Promise<void> {
  const unggahan = await findUnggahan(db, imporId)
  if (!unggahan) return
  const { kabId, status } = unggahan
  if (status === 'disiapkan') {
    await deleteBaris(db, { kabId, imporId })
    const masalah = 'Membaca berkas ini terhenti; baca lagi, atau pecah berkasnya per bulan lalu unggah lagi.'
    await alihkan(db, { kabId, imporId, dari: ['disiapkan'], ke: 'gagal', masalah })
  } else await setMasalah(db, kabId, imporId, 'Pekerjaan ini terhenti di tengah; lanjutkan.')
}

/** Throws away what nobody decided about, and files that belong to nothing or to what is over. */
async function bersihkan({
  db,
  folder,
  sekarang,
}: {
  readonly db: Database['db']
  readonly folder: string
  readonly sekarang: Date
}): Promise<void> {
  for (const lama of await listTerbengkalai(db, new Date(sekarang.getTime() - SIMPAN_HARI * HARI_MS))) {
    const { kabId, imporId, status } = lama
    await deleteBaris(db, { kabId, imporId })
    await alihkan(db, { kabId, imporId, dari: [status], ke: 'dibuang' })
    await buangBerkas(db, lama, folder)
  }
  for (const usai of await listUsaiBerberkas(db)) await buangBerkas(db, usai, folder)
  const milik = await listBerkasTersimpan(db)
  for (const nama of await readdir(folder)) {
    const jalur = join(folder, nama)
    const lama = sekarang.getTime() - ((await stat(jalur).catch(() => null))?.mtimeMs ?? 0) > BARU_MS
    if (lama && !milik.has(nama)) await rm(jalur, { force: true })
  }
}
