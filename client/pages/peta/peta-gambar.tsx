// Which picture: the choropleth where there are boundaries, squares for every desa without one, or twelve small ones.
import { lazy, Suspense, useMemo } from 'react'
import type { Keluaran } from '#client/api/types.ts'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import type { CaraKelas } from '#client/format/kelas.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import type { Daerah } from '#client/map/daerah.ts'
import type { Lapisan } from '#client/map/lapisan.ts'
import { PetaKotak } from '#client/map/peta-kotak.tsx'
import type { Selaras } from '#client/map/selaras.ts'
import { t } from '#client/messages/t.ts'
import type { Lembar } from '#contract/peta.ts'
import type { UnitTempat } from '#contract/unit.ts'
import type { Saring } from './peta-daerah.ts'
import { kelompokKotak, useIndukDari } from './peta-induk.ts'
import type { PetaPilihan } from './peta-pilihan.ts'
import { unitPeta } from './peta-unit.ts'
import type { PetaWaktu } from './peta-waktu.ts'

const PetaBatas = lazy(() => import('./peta-batas.tsx').then((m) => ({ default: m.PetaBatas })))
const PetaDuaBelas = lazy(() => import('./peta-dua-belas.tsx').then((m) => ({ default: m.PetaDuaBelas })))

type Props = {
  readonly lembar: Lembar
  /** Null while the boundaries are on their way. */
  readonly batas: Keluaran<'getBatas'> | null
  readonly waktu: PetaWaktu
  readonly daerah: ReadonlyMap<string, Daerah>
  readonly saring: ReadonlySet<Saring>
  readonly fokus: ReadonlySet<string>
  readonly unit: readonly UnitTempat[]
  readonly tampak: ReadonlySet<Lapisan>
  readonly pilihan: PetaPilihan
  readonly sorotTabel: string | null
  readonly onDekat: (dekat: boolean) => void
  readonly kelas: CaraKelas | null
  readonly selaras?: Selaras | null
}

export function PetaGambar({ lembar, batas, waktu, daerah, saring, fokus, unit, tampak, pilihan, ...lain }: Props) {
  const { konteks, pohon, ubah } = useKonteks()
  const { hierarki } = lembar
  const indukDari = useIndukDari(pohon, hierarki)
  const indukLain = useIndukDari(pohon, hierarki === 'kerja' ? 'administrasi' : 'kerja')
  const nama = useMemo(
    () => new Map(pohon.desa.flatMap((desa) => (fokus.has(desa.kode) ? [[desa.kode, desa.nama]] : []))),
    [pohon, fokus],
  )
  const tanda = useMemo(() => unitPeta(unit, tampak), [unit, tampak])
  const tempat = { pohon, hierarki, indukDari, fokus }
  if (!batas) return <Skeleton bentuk="gambar" />
  if (konteks.duaBelas) {
    return (
      <Suspense fallback={<Skeleton bentuk="gambar" />}>
        <PetaDuaBelas
          {...tempat}
          bulanan={waktu.lembar}
          banyak={waktu.bulanan.length}
          topologi={batas.topologi}
          saring={saring}
          kelas={lain.kelas}
          tampil={waktu.tampil}
          onPilih={(bulan) => ubah({ bulan }, { ganti: true })}
        />
      </Suspense>
    )
  }
  const bersama = {
    daerah,
    terpilih: pilihan.dipasang ?? konteks.buka,
    sorot: pilihan.sorotan?.kunci ?? lain.sorotTabel,
    label: `${t('peta.gambar', { indikator: lembar.indikator.nama, bulan: formatBulan(lembar.bulan) })}. ${t('peta.gambar.arti')}`,
    onSorot: pilihan.onSorot,
    onPilih: pilihan.onPilih,
  }
  if (!batas.topologi) {
    return (
      <>
        <PetaKotak {...bersama} kelompok={kelompokKotak(pohon, hierarki, fokus)} />
        <p className="peta-catatan">{t('peta.tanpaBatas')}</p>
      </>
    )
  }
  return (
    <Suspense fallback={<Skeleton bentuk="gambar" />}>
      <PetaBatas
        {...bersama}
        {...tempat}
        topologi={batas.topologi}
        atribusi={batas.atribusi}
        indukLain={tampak.has('garis') ? indukLain : null}
        nama={nama}
        kunciFokus={lembar.wilayah.kode}
        unit={tanda}
        unitTerpilih={pilihan.unit?.kode ?? null}
        tujuan={pilihan.tujuan}
        onUnit={pilihan.onUnit}
        onDekat={lain.onDekat}
        selaras={lain.selaras ?? null}
      />
    </Suspense>
  )
}
