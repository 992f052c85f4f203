import { memo, type ReactNode, useId } from 'react'
import { formatJumlah } from '#client/format/bilangan.ts'
import { formatBulanPendek, formatWaktu } from '#client/format/bulan.ts'
import type { PerluCek } from '#client/format/cek-isian.ts'
import { kataSekali } from '#client/format/isi-formulir.ts'
import { t } from '#client/messages/t.ts'
import type { ElemenFormulir } from '#contract/formulir.ts'

type Props = {
  readonly elemen: ElemenFormulir
  readonly teks: string
  readonly onIsi: (sel: string, teks: string) => void
  /** Month before the form's: other months of `lalu` are named. */
  readonly bulanLalu: string | null
  readonly terkunci: boolean
  /** A file feeds it: grey, unless the person opened it. */
  readonly dariBerkas: boolean
  readonly salah: boolean
  readonly penolakan: string | undefined
  readonly cek: readonly PerluCek[]
  /** Most that it may hold, by each of `cek`. */
  readonly paling: readonly (number | null)[]
  /** What else can be done with the field, beside its notes. */
  readonly children?: ReactNode
}

/** One count: its name, how often a person counts, the month before, the field, and what is to be asked of it. */
export const IsianMedan = memo(function IsianMedan(props: Props) {
  const { elemen, teks, onIsi, terkunci, dariBerkas, salah, penolakan, cek, paling, children } = props
  const id = useId()
  const pesan = [salah && kataSalah(elemen), penolakan].filter((satu) => typeof satu === 'string')
  return (
    <div className="isian-medan" data-kosong={teks.trim() === '' || undefined} data-berkas={dariBerkas || undefined}>
      <label htmlFor={id}>
        {elemen.nama}
        {elemen.wajib && (
          <abbr title={t('isi.wajib')} className="isian-wajib">
            *
          </abbr>
        )}
      </label>
      <span className="isian-lalu" id={`${id}-lalu`}>
        {kataLalu(props)}
      </span>
      <span className="isian-sekali" id={`${id}-sekali`}>
        {[kataSekali(elemen.sekaliPer), dariBerkas && elemen.dariBerkas && kataBerkas(elemen.dariBerkas)]
          .filter(Boolean)
          .join(' · ')}
        {children}
      </span>
      <input
        id={id}
        data-sel={elemen.kode}
        className="isian-masukan"
        type="text"
        inputMode="numeric"
        enterKeyHint="next"
        autoComplete="off"
        maxLength={13}
        placeholder={t('isi.kosong')}
        value={teks}
        disabled={terkunci || dariBerkas}
        aria-invalid={pesan.length > 0 || undefined}
        aria-describedby={`${id}-lalu ${id}-sekali ${id}-ket`}
        onFocus={(acara) => acara.target.select()}
        onChange={(acara) => onIsi(elemen.kode, acara.target.value)}
      />
      <div className="isian-ket" id={`${id}-ket`}>
        {pesan.map((satu) => (
          <span key={satu} className="isian-galat">
            {satu}
          </span>
        ))}
        {cek.map((satu, i) => (
          <span key={satu.kode} className="isian-cek" data-keparahan={satu.keparahan}>
            {satu.pesan} {kataPaling(paling[i] ?? null)}
          </span>
        ))}
      </div>
    </div>
  )
})

const kataPaling = (n: number | null): string => (n === null || n < 0 ? '' : t('isi.paling', { n: formatJumlah(n) }))

const kataSalah = ({ terbesar }: ElemenFormulir): string =>
  terbesar === null ? t('isi.salah') : t('isi.salah.terbesar', { n: formatJumlah(terbesar) })

function kataLalu({ elemen: { lalu, laluBulan }, bulanLalu }: Props): string {
  if (lalu === null) return t(bulanLalu === null ? 'isi.lalu.mingguKosong' : 'isi.lalu.kosong')
  const n = formatJumlah(lalu)
  if (bulanLalu === null) return t('isi.lalu.minggu', { n })
  return laluBulan && laluBulan !== bulanLalu
    ? t('isi.lalu.bulan', { bulan: formatBulanPendek(laluBulan), n })
    : t('isi.lalu', { n })
}

const kataBerkas = ({ format, pada }: NonNullable<ElemenFormulir['dariBerkas']>): string =>
  format
    ? t('isi.berkas', { format, waktu: formatWaktu(pada) })
    : t('isi.berkas.tanpaNama', { waktu: formatWaktu(pada) })
