/** The words of the screens for what is made on the server, in the language and manner of whoever takes it along. */
import { sebutInggris } from '#client/format/sebut-inggris.ts'
import { en } from '#client/messages/en.ts'
import { id } from '#client/messages/id.ts'
import { type Bahasa, dalamTeks } from '#client/messages/t.ts'

export type CaraBaca = {
  readonly bahasa: Bahasa
  /** Whether the status jelek is called "prioritas pembinaan". */
  readonly pembinaan: boolean
  /** Whether the figures are of validated laporan alone: what is missing is then "belum tervalidasi". */
  readonly hanyaSah?: boolean
}

/**
 * What `kerja` makes with `t` and `format*` is in this language. It must be done when it returns: what it would do later
 * may find another reader's language.
 */
export const dalamBahasa = <Hasil>({ bahasa, pembinaan, hanyaSah = false }: CaraBaca, kerja: () => Hasil): Hasil =>
  dalamTeks({ bahasa, pembinaan, hanyaSah, teks: bahasa === 'id' ? id : en }, kerja)

/** An answer with the words of its language where the catalogue has them, as the screen shows it. */
export const bacaDalam = <Isi>({ bahasa }: Pick<CaraBaca, 'bahasa'>, isi: Isi): Isi =>
  bahasa === 'en' ? sebutInggris(isi) : isi
