/** What the audit trail keeps of one act. */
import type { Aktor } from './peran.ts'

export type JejakBaru = {
  /** null: the moment at which the database writes it. */
  readonly pada: Date | null
  /** null: the operator at the command line, or somebody who is not signed in (yet). */
  readonly aktor: Aktor | null
  /** As it is now, or as it was typed at a sign-in that failed. */
  readonly namaPengguna: string
  /** Network address; 'perintah' for the command line. */
  readonly alamat: string
  /** Verb and noun: 'kirim-laporan', 'masuk', 'ubah-penugasan'. */
  readonly tindakan: string
  readonly kabId: number | null
  /** What was acted on, with its key: 'laporan 99.01.01.2001 202501 99.01-posyandu-1'. */
  readonly objek: string
  readonly sebelum: unknown
  readonly sesudah: unknown
}

const RAHASIA = /^(?:.*_)?(?:sandi|rahasia|token|kodeTotp|kodePemulihan|secret|password)/i

/** The same value without what must never be kept: keys that name a secret lose their value, at any depth. */
export function tanpaRahasia(nilai: unknown): unknown {
  if (Array.isArray(nilai)) return nilai.map(tanpaRahasia)
  if (nilai === null || typeof nilai !== 'object' || nilai instanceof Date) return nilai
  return Object.fromEntries(
    Object.entries(nilai).map(([nama, isi]) => [
      nama,
      RAHASIA.test(nama) && typeof isi !== 'boolean' ? '(tidak disimpan)' : tanpaRahasia(isi),
    ]),
  )
}
