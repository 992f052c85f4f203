import { useState } from 'react'
import { Link } from 'wouter'
import { useEndpoint } from '#client/api/query.ts'
import { EmptyState } from '#client/components/empty-state.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { rancanganBaru } from '#client/format/katalog-rancangan.ts'
import { FrameAkun } from '#client/frame/frame-akun.tsx'
import { useSayaMasuk } from '#client/frame/gerbang.tsx'
import { t } from '#client/messages/t.ts'
import type { IsiRancangan, KatalogIndikatorJawaban } from '#contract/kelola-katalog.ts'
import { type AlamatFormulir, alamatKatalog, useAlamatFormulir } from './katalog-alamat.ts'
import { type AwalFormulir, FormulirKatalog } from './katalog-formulir.tsx'
import '#client/styles/akun.css'
import '#client/styles/katalog.css'

type Ubah = (ubah: Partial<AlamatFormulir>, ganti?: boolean) => void

/** The guided form: a new indikator, a new formula of one, or a draft to go on with. */
export function KatalogRancanganPage() {
  const saya = useSayaMasuk()
  const [alamat, ubah] = useAlamatFormulir()
  const { wilayah, rancangan, dari } = alamat
  // A form that has just got its number stays the same form.
  const [dibuat, setDibuat] = useState<{ readonly rancangan: number; readonly kunci: string } | null>(null)
  const kunciSendiri = `${rancangan} ${dari}`
  const kunci = dibuat !== null && rancangan === dibuat.rancangan ? dibuat.kunci : kunciSendiri
  const boleh = saya.tindakan.includes('kelola-acuan')
  return (
    <FrameAkun
      judul={t('katalog.judul')}
      kepala={
        <Link href={alamatKatalog({ wilayah })} className="katalog-kepala">
          {t('katalog.formulir.daftar')}
        </Link>
      }
    >
      <div className="katalog katalog-formulir">
        {!boleh ? (
          <EmptyState judul={t('katalog.formulir.bacaSaja.judul')} isi={t('katalog.formulir.bacaSaja.isi')} />
        ) : wilayah === '' ? (
          <EmptyState judul={t('katalog.tanpaWilayah.judul')} isi={t('katalog.tanpaWilayah.isi')} />
        ) : (
          <Muat
            key={kunci}
            alamat={alamat}
            onUbah={ubah}
            onDibuat={(baru) => {
              setDibuat({ rancangan: baru, kunci })
              ubah({ rancangan: baru, dari: null }, true)
            }}
          />
        )}
      </div>
    </FrameAkun>
  )
}

type MuatProps = {
  readonly alamat: AlamatFormulir
  readonly onUbah: Ubah
  readonly onDibuat: (rancangan: number) => void
}

/** Fetches what the form begins with; what it becomes stays in the form. */
function Muat({ alamat, onUbah, onDibuat }: MuatProps) {
  const [{ wilayah, rancangan, dari }] = useState(alamat)
  const [awal, setAwal] = useState<AwalFormulir | null>(null)
  // Asked once: a draft that was switched on is there no more when everything else is asked for again.
  const aktif = awal === null
  const pilihan = useEndpoint('getPilihanIndikator', { wilayah })
  const lama = useEndpoint(
    'getRancanganIndikator',
    { wilayah, rancangan: rancangan ?? 0 },
    { aktif: aktif && rancangan !== null },
  )
  const asal = useEndpoint('getKatalogIndikator', { wilayah, indikator: dari ?? '' }, { aktif: aktif && dari !== null })
  if (awal && pilihan.data) {
    return <FormulirKatalog {...{ wilayah, awal, onDibuat, onUbah }} pilihan={pilihan.data} langkah={alamat.langkah} />
  }
  if (lama.error?.status === 404) {
    return (
      <EmptyState judul={t('katalog.formulir.hilang.judul')} isi={t('katalog.formulir.hilang.isi')}>
        <Link href={alamatKatalog({ wilayah })}>{t('katalog.formulir.daftar')}</Link>
      </EmptyState>
    )
  }
  const galat = pilihan.error ?? lama.error ?? asal.error
  if (galat) {
    const ulang = () => [pilihan, lama, asal].filter((k) => k.isError).forEach((k) => void k.refetch())
    return <ErrorState galat={galat} onUlang={ulang} />
  }
  const dariLama = lama.data?.rancangan === rancangan ? lama.data : undefined
  const dariAsal = asal.data?.kode === dari ? asal.data : undefined
  const siap = pilihan.data && (rancangan !== null ? dariLama : dari !== null ? dariAsal : pilihan.data)
  if (!siap || !pilihan.data) return <Skeleton bentuk="halaman" />
  // Set while rendering, once: what the form begins with must not follow what it saves.
  setAwal(
    dariLama
      ? { ...dariLama, dikenal: { rancangan: dariLama.rancangan, versi: dariLama.versi } }
      : {
          ...{ dikenal: null, pemeriksaan: null, dicobaPada: null, rumusBaru: dariAsal !== undefined },
          isi: dariAsal ? isiDari(dariAsal, pilihan.data.tahun.rumusBaru) : rancanganBaru(pilihan.data),
        },
  )
  return null
}

/** The formula in force, from the first year on in which another one may take its place. */
function isiDari({ versi, tahunAwal }: KatalogIndikatorJawaban, tahunRumus: number): IsiRancangan {
  const kini = versi.find(({ keadaan }) => keadaan === 'aktif') ?? versi[0]
  if (!kini) throw new Error('an indikator without a version')
  return { ...kini.isi, berlakuDari: Math.max(tahunAwal, tahunRumus) }
}
