import { formatJumlah, formatPersen } from '#client/format/bilangan.ts'
import { sebutOrang } from '#client/format/sebut-orang.ts'
import { orangBaris } from '#client/format/teks-dukungan.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { AlasanPisah, JarakOrang, UrutanOrang } from '#contract/dukungan.ts'

type Props = {
  readonly pisah: UrutanOrang['pisah']
  readonly jarak: JarakOrang
  readonly orang: string | null
}

const ALASAN = ['belum-lapor', 'sementara', 'kebetulan'] as const satisfies readonly AlasanPisah[]

/** Those that are not ranked, with the reason, by name: a list is not an order here. */
export function DukunganPisah({ pisah, jarak, orang }: Props) {
  const { ubah } = useKonteks()
  if (pisah.length === 0) return null
  return (
    <details className="perlu-pisah">
      <summary>{t('dukungan.pisah', { n: pisah.length })}</summary>
      <p className="redup">{t('dukungan.pisah.arti')}</p>
      {ALASAN.map((alasan) => {
        const milik = pisah
          .filter((satu) => satu.alasan === alasan)
          .toSorted((a, b) => a.nama.localeCompare(b.nama, 'id'))
        if (milik.length === 0) return null
        return (
          <section key={alasan}>
            <h3>
              {t(`dukungan.pisah.${alasan}`)} <span className="redup">{formatJumlah(milik.length)}</span>
            </h3>
            <ul>
              {milik.map((satu) => (
                <li key={satu.kode}>
                  <button type="button" onClick={() => ubah({ buka: satu.kode })}>
                    {satu.nama} <small>{formatPersen(satu.angka.persen)}</small>
                    <small>
                      {formatJumlah(orangBaris(satu, jarak))} {sebutOrang(orang)}
                    </small>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </details>
  )
}
