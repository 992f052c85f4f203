import { t } from '#client/messages/t.ts'
import type { BagianProps } from './sasaran.tsx'
import { buangDraf, useSemuaDraf } from './sasaran-draf.ts'

/** Tables with cells that wait to be saved, other than the one in view: the way back to each, and out. */
export function SasaranBelum({ kini, onUbah }: Pick<BagianProps, 'onUbah'> & { readonly kini: string | null }) {
  const lain = useSemuaDraf().filter(({ kunci }) => kunci !== kini)
  if (lain.length === 0) return null
  return (
    <ul className="sasaran-belum" role="status">
      {lain.map(({ kunci, draf, data: { wilayah, tahun, dasar, mulai } }) => (
        <li key={kunci}>
          <span>
            {t('sasaran.belum', {
              ...{ n: draf.size, tahun: String(tahun), wilayah: wilayah.nama },
              dasar: t(`sasaran.dasar.${dasar}`).toLowerCase(),
            })}
          </span>
          <button
            type="button"
            className="link-button"
            onClick={() =>
              onUbah({ bagian: 'tabel', wilayah: wilayah.kode, tahun, dasar, mulai: dasar === 'riil' ? mulai : null })
            }
          >
            {t('sasaran.belum.kembali')}
          </button>
          <button type="button" className="link-button" onClick={() => buangDraf(kunci)}>
            {t('sasaran.buang')}
          </button>
        </li>
      ))}
    </ul>
  )
}
