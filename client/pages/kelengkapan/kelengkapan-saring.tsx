import { Segmented } from '#client/components/segmented.tsx'
import { KEADAAN, KEPARAHAN, MUNDUR, type SaringTemuan, SUSUN, TANYA } from '#client/format/temuan-saring.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { KelengkapanJawaban } from '#contract/kelengkapan.ts'

type Props = { readonly saring: SaringTemuan; readonly jumlah: KelengkapanJawaban['jumlahTemuan'] }

/** Which questions: of what kind, how grave, what became of them, of how many months; and how they are grouped. */
export function KelengkapanSaring({ saring, jumlah }: Props) {
  const { konteks, ubah } = useKonteks()
  const pasang = (baru: Readonly<Record<string, string>>) => ubah({ cek: { ...konteks.cek, ...baru } }, { ganti: true })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form
    <div className="dicek-saring" role="group" aria-label={t('dicek.saring')}>
      <Pilih
        label={t('dicek.tanya')}
        nilai={saring.tanya ?? ''}
        pilihan={[['', t('dicek.tanya.semua')], ...TANYA.map((satu) => [satu, t(`dicek.tanya.${satu}`)] as const)]}
        onPilih={(tanya) => pasang({ tanya })}
      />
      <Pilih
        label={t('dicek.keparahan')}
        nilai={saring.keparahan ?? ''}
        pilihan={[['', t('dicek.keparahan.semua')], ...KEPARAHAN.map((satu) => [satu, t(`dicek.${satu}`)] as const)]}
        onPilih={(keparahan) => pasang({ keparahan })}
      />
      <Pilih
        label={t('dicek.keadaan')}
        nilai={saring.keadaan}
        pilihan={KEADAAN.map((satu) => [satu, t(`dicek.keadaan.${satu}`, { n: hitung(jumlah, satu) })] as const)}
        onPilih={(keadaan) => pasang({ keadaan: keadaan === 'belum-dijawab' ? '' : keadaan })}
      />
      <Pilih
        label={t('dicek.mundur')}
        nilai={saring.mundur}
        pilihan={MUNDUR.map((satu) => [satu, t(`dicek.mundur.${satu}`)] as const)}
        onPilih={(mundur) => pasang({ mundur: mundur === '1' ? '' : mundur })}
      />
      <Segmented
        label={t('dicek.susun')}
        pilihan={SUSUN.map((nilai) => ({ nilai, teks: t(`dicek.susun.${nilai}`) }))}
        nilai={saring.susun}
        onPilih={(susun) => pasang({ susun: susun === 'tanya' ? '' : susun })}
      />
    </div>
  )
}

function hitung(jumlah: Props['jumlah'], keadaan: SaringTemuan['keadaan']): number {
  const { terbuka, dibiarkan, dijelaskan, diperbaiki } = jumlah
  if (keadaan === 'belum-dijawab') return terbuka + dibiarkan
  return keadaan === 'semua' ? terbuka + dibiarkan + dijelaskan + diperbaiki : jumlah[keadaan]
}

type PilihProps = {
  readonly label: string
  readonly nilai: string
  readonly pilihan: readonly (readonly [nilai: string, teks: string])[]
  readonly onPilih: (nilai: string) => void
}

const Pilih = ({ label, nilai, pilihan, onPilih }: PilihProps) => (
  <select className="pilih" aria-label={label} value={nilai} onChange={(acara) => onPilih(acara.target.value)}>
    {pilihan.map(([satu, teks]) => (
      <option key={satu} value={satu}>
        {teks}
      </option>
    ))}
  </select>
)
