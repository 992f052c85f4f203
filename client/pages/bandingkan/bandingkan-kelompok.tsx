import { StripKelompok } from '#client/charts/strip-kelompok.tsx'
import { formatPersen } from '#client/format/bilangan.ts'
import { hitungNilai } from '#client/format/kalimat-bandingkan.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { BandingkanJawaban, SatuBanding } from '#contract/bandingkan.ts'

/** Every indikator of the group on a line of its own: one dot an area, filled where it needs support. */
export function BandingkanKelompok({ jawaban }: { readonly jawaban: BandingkanJawaban }) {
  const { ubah, konteks } = useKonteks()
  const { banding, rincian } = jawaban
  const kelompok = banding[0]?.indikator.kelompok ?? ''
  const pilih = (indikator: string) => ubah({ indikator, susunan: { ...konteks.susunan, tampil: 'peringkat' } })
  return (
    <section className="kelompok-banding">
      <p className="redup">{t('bandingkan.kelompok.arti', { kelompok, satuan: t(`kalimat.satuan.${rincian}`) })}</p>
      <ul>
        {banding.map((satu) => (
          <li key={satu.indikator.kode}>
            <button type="button" onClick={() => pilih(satu.indikator.kode)}>
              {namaPendek(satu.indikator.nama)}
            </button>
            <b>{formatPersen(satu.total.angka.persen)}</b>
            <StripKelompok satu={satu} jawaban={jawaban} />
            <span className="redup">{kataPerlu(satu)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function kataPerlu({ baris }: SatuBanding): string {
  const n = hitungNilai(baris, 'perlu-dukungan')
  return n === 0 ? t('bandingkan.kelompok.tanpa') : t('bandingkan.kelompok.perlu', { n })
}
