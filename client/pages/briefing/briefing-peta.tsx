import { useMemo } from 'react'
import { Link } from 'wouter'
import { useEndpoint } from '#client/api/query.ts'
import { Skeleton } from '#client/components/skeleton.tsx'
import { Glyph } from '#client/components/status-mark.tsx'
import { Swatch } from '#client/components/swatch.tsx'
import { formatPersen } from '#client/format/bilangan.ts'
import { formatBulan } from '#client/format/bulan.ts'
import { cariBaris } from '#client/format/kalimat-briefing.ts'
import { kataTampak } from '#client/format/kata.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { getTampak, getTanda, type Tampak, URUTAN_TAMPAK } from '#client/format/tampak.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import type { Daerah } from '#client/map/daerah.ts'
import { readGeometri } from '#client/map/geometri.ts'
import { gambarSvg } from '#client/map/jalur-svg.ts'
import { PetaKecil } from '#client/map/peta-kecil.tsx'
import { t } from '#client/messages/t.ts'
import { useIndukDari } from '#client/pages/peta/peta-induk.ts'
import type { DaerahBriefing, IsiBriefing } from '#contract/briefing.ts'

/** The indikator that most is to be done about, on a small map of the very figures that the page holds. */
export function BriefingPeta({ isi }: { readonly isi: IsiBriefing }) {
  const { alamat } = useKonteks()
  const baris = isi.peta && cariBaris(isi, isi.peta.kode)
  if (!isi.peta || !baris) return <p className="redup">{t('briefing.peta.kosong')}</p>
  const nama = namaPendek(baris.indikator.nama)
  const rincian = isi.peta.desa.length > 0 ? 'desa' : 'kecamatan'
  return (
    <section className="briefing-peta">
      <div className="briefing-peta-kepala">
        <h2>{t('briefing.peta', { nama })}</h2>
        <Link
          className="briefing-layar"
          href={alamat('/peta', { indikator: isi.peta.kode, wilayah: isi.wilayah.kode, rincian: null })}
        >
          {t('briefing.peta.buka')}
        </Link>
      </div>
      <Gambar isi={isi} daerah={isi.peta[rincian]} rincian={rincian} nama={nama} arah={baris.indikator.arah} />
    </section>
  )
}

type GambarProps = {
  readonly isi: IsiBriefing
  readonly daerah: readonly DaerahBriefing[]
  readonly rincian: 'desa' | 'kecamatan'
  readonly nama: string
  readonly arah: Parameters<typeof kataTampak>[1]
}

function Gambar({ isi, daerah, rincian, nama, arah }: GambarProps) {
  const { pohon, ubah } = useKonteks()
  const batas = useEndpoint('getBatas', { wilayah: isi.wilayah.kode, bulan: isi.bulan })
  const indukDari = useIndukDari(pohon, 'administrasi')
  const topologi = batas.data?.topologi
  const gambar = useMemo(() => {
    const geometri = topologi ? readGeometri(topologi) : null
    return geometri && gambarSvg(geometri, { fokus: new Set(pohon.desa.map(({ kode }) => kode)), indukDari })
  }, [topologi, pohon, indukDari])
  if (batas.isPending) return <Skeleton bentuk="gambar" />
  const milik = new Map(daerah.map((d) => [d.kode, d]))
  const cari = (kodeDesa: string) => milik.get(rincian === 'desa' ? kodeDesa : (indukDari(kodeDesa) ?? ''))
  const tampil = new Map<string, Daerah>(
    pohon.desa.flatMap(({ kode }) => {
      const d = cari(kode)
      const nilai = d && d.persen !== null ? formatPersen(d.persen) : ''
      return d
        ? [[kode, { kunci: d.kode, tanda: getTanda(getTampak({ ...d, bulanIni: d.sel })), redup: false, nilai }]]
        : []
    }),
  )
  const label = t('briefing.peta.gambar', { nama, tingkat: t(`rincian.${rincian}`), bulan: formatBulan(isi.bulan) })
  return (
    <>
      {gambar && gambar.bentuk.length > 0 && (
        <PetaKecil
          gambar={gambar}
          daerah={tampil}
          namaDari={(kode) => cari(kode)?.nama ?? kode}
          terpilih={null}
          label={label}
          onPilih={(kode) => ubah({ indikator: isi.peta?.kode ?? '', buka: kode, bukaBulan: isi.bulan })}
        />
      )}
      <Keterangan daerah={daerah} arah={arah} />
    </>
  )
}

function Keterangan({ daerah, arah }: Pick<GambarProps, 'daerah' | 'arah'>) {
  const hitung = new Map<Tampak, number>()
  for (const d of daerah) {
    const tampak = getTampak({ ...d, bulanIni: d.sel })
    hitung.set(tampak, (hitung.get(tampak) ?? 0) + 1)
  }
  return (
    <ul className="briefing-legenda" aria-label={t('legenda.judul')}>
      {URUTAN_TAMPAK.filter((tampak) => hitung.has(tampak)).map((tampak) => (
        <li key={tampak}>
          <Swatch tampak={tampak} />
          <Glyph tampak={tampak} />
          {tampak === 'jelek' ? t('status.jelek.pembinaan') : kataTampak(tampak, arah)}
          <span className="redup">{hitung.get(tampak)}</span>
        </li>
      ))}
    </ul>
  )
}
