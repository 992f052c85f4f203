import { useState } from 'react'
import { useEndpoint } from '#client/api/query.ts'
import { ErrorState } from '#client/components/error-state.tsx'
import { formatJumlah } from '#client/format/bilangan.ts'
import { formatBulan } from '#client/format/bulan.ts'
import {
  type Dijawab,
  denganJawaban,
  isBawaan,
  kueriTemuan,
  kunciTemuan,
  readSaring,
  type SaringTemuan,
} from '#client/format/temuan-saring.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { KelengkapanJawaban } from '#contract/kelengkapan.ts'
import type { TemuanDicek } from '#contract/temuan.ts'
import { KelengkapanSaring } from './kelengkapan-saring.tsx'
import { DaftarTemuan } from './kelengkapan-temuan.tsx'

/** Figures that do not go together or are unlike those before: asked, answered, corrected or left open. */
export function KelengkapanDicek({ jawaban }: { readonly jawaban: KelengkapanJawaban }) {
  const { konteks } = useKonteks()
  const saring = readSaring(konteks.cek)
  const letak = [jawaban.wilayah.kode, jawaban.bulan, ...Object.values(saring)].join(' ')
  return (
    <section id="perlu-dicek" className="dicek">
      <Isi letak={letak} jawaban={jawaban} saring={saring} />
    </section>
  )
}

type IsiProps = { readonly jawaban: KelengkapanJawaban; readonly saring: SaringTemuan }

type MilikDaftar = {
  readonly letak: string
  readonly mulai: number
  readonly dijawab: readonly Dijawab[]
}

function Isi({ letak, jawaban, saring }: IsiProps & { readonly letak: string }) {
  const { wilayah, hierarki, bulan } = jawaban
  // Pages and answers given here belong to the list that is shown.
  const kosong: MilikDaftar = { letak, mulai: 0, dijawab: [] }
  const [tersimpan, setTersimpan] = useState(kosong)
  const { mulai, dijawab } = tersimpan.letak === letak ? tersimpan : kosong
  const bawaan = isBawaan(saring) && mulai === 0
  const kueri = { wilayah: wilayah.kode, hierarki, bulan, ...kueriTemuan(saring, mulai) }
  const lain = useEndpoint('getKelengkapan', kueri, { aktif: !bawaan })
  const isi = bawaan ? jawaban : lain.isPlaceholderData ? undefined : lain.data
  const temuan = denganJawaban(isi?.temuan ?? [], dijawab)
  const onJawab = (satu: TemuanDicek) => {
    const kunci = kunciTemuan(satu)
    const sisa = dijawab.filter((d) => kunciTemuan(d.temuan) !== kunci)
    const ke = temuan.findIndex((x) => kunciTemuan(x) === kunci)
    setTersimpan({ letak, mulai, dijawab: [...sisa, { temuan: satu, ke }] })
  }
  const banyak = isi?.jumlahTemuan.diminta ?? 0
  return (
    <>
      <h2>
        {t('dicek.judul')} {banyak > 0 && <span className="redup">{formatJumlah(banyak)}</span>}
      </h2>
      <KelengkapanSaring saring={saring} jumlah={(isi ?? jawaban).jumlahTemuan} />
      {lain.error && <ErrorState galat={lain.error} onUlang={() => void lain.refetch()} />}
      {isi && temuan.length === 0 && <Kosong jawaban={jawaban} saring={saring} />}
      {isi && temuan.length > 0 && (
        <>
          <p className="redup">
            {t('dicek.arti')} {t('temuan.biarkan')}
          </p>
          <DaftarTemuan temuan={temuan} susun={saring.susun} denganBulan={saring.mundur !== '1'} onJawab={onJawab} />
          <Halaman
            mulai={mulai}
            banyak={banyak}
            tampil={isi.temuan.length}
            onMulai={(baru) => setTersimpan({ letak, mulai: baru, dijawab: [] })}
          />
        </>
      )}
    </>
  )
}

function Kosong({ jawaban, saring }: IsiProps) {
  const { konteks, ubah } = useKonteks()
  const bulan = formatBulan(jawaban.bulan)
  if (isBawaan(saring)) {
    const adaLaporan = (jawaban.bulanan.at(-1)?.masuk ?? 0) > 0
    return <p className="redup">{t(adaLaporan ? 'dicek.kosong' : 'dicek.kosong.belum', { bulan })}</p>
  }
  const { tahap, dicek } = konteks.cek
  return (
    <p className="redup">
      {t('dicek.kosong.saring')}{' '}
      <button
        type="button"
        className="link-button"
        onClick={() => ubah({ cek: { ...(tahap && { tahap }), ...(dicek && { dicek }) } }, { ganti: true })}
      >
        {t('dicek.kosong.semua')}
      </button>
    </p>
  )
}

/** As many as one answer holds; the server's `TEMUAN_SEHALAMAN`. */
const SEHALAMAN = 500

type HalamanProps = {
  readonly mulai: number
  readonly banyak: number
  readonly tampil: number
  readonly onMulai: (mulai: number) => void
}

function Halaman({ mulai, banyak, tampil, onMulai }: HalamanProps) {
  if (mulai === 0 && banyak <= tampil) return null
  return (
    <p className="dicek-halaman">
      <button
        type="button"
        className="button"
        disabled={mulai === 0}
        onClick={() => onMulai(Math.max(0, mulai - SEHALAMAN))}
      >
        {t('dicek.halaman.sebelum')}
      </button>
      <span>{t('dicek.halaman', { dari: mulai + 1, sampai: mulai + tampil, n: banyak })}</span>
      <button
        type="button"
        className="button"
        disabled={mulai + tampil >= banyak}
        onClick={() => onMulai(mulai + SEHALAMAN)}
      >
        {t('dicek.halaman.sesudah')}
      </button>
    </p>
  )
}
