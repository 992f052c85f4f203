import { useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { EmptyState } from '#client/components/empty-state.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import { kalimatMatriks } from '#client/format/kalimat-matriks.ts'
import { balikkan, readSusun, type SusunMatriks, tulisSusun, urutBerikut } from '#client/format/matriks-susun.ts'
import { namaWilayah } from '#client/format/nama-wilayah.ts'
import { useDitahan, useKonteks } from '#client/frame/konteks.tsx'
import { useTelepon } from '#client/frame/media.ts'
import { t } from '#client/messages/t.ts'
import type { MatriksJawaban } from '#contract/matriks.ts'
import type { AksiMatriks } from './matriks-aksi.ts'
import { MatriksAlat } from './matriks-alat.tsx'
import { MatriksCetak } from './matriks-cetak.tsx'
import { MatriksKisi } from './matriks-kisi.tsx'
import { MatriksLegenda } from './matriks-legenda.tsx'
import { type ModelMatriks, useModel } from './matriks-model.ts'
import { LEBAR, TELEPON } from './matriks-ukuran.ts'

/** Sentence, tools, legend and grid out of one answer. */
export function MatriksIsi({ jawaban }: { readonly jawaban: MatriksJawaban }) {
  const { konteks, ubah } = useKonteks()
  const susun = useSusun()
  const model = useModel(jawaban, susun)
  const mencetak = useMencetak()
  const [tuju, setTuju] = useState<{ readonly kolom: number } | null>(null)
  const ukuran = useTelepon() ? TELEPON : LEBAR
  const kalimat = useMemo(() => kalimatMatriks(jawaban, model.hitung), [jawaban, model.hitung])
  const tentang = { wilayah: namaWilayah(jawaban.wilayah), bulan: formatBulan(jawaban.bulan) }
  const { tampil } = konteks.susunan
  const simpan = (baru: SusunMatriks) =>
    ubah({ susunan: { ...(tampil && { tampil }), ...tulisSusun(baru) } }, { ganti: true })
  const onRincian = (rincian: MatriksJawaban['rincian']) => {
    const unit = rincian === 'posyandu' || rincian === 'pustu'
    // Names of rows mean nothing among other rows.
    const lain = tulisSusun({ ...susun, sematBaris: [], cari: '' })
    ubah({ ...(!unit && { rincian }), susunan: { ...lain, ...(unit && { tampil: rincian }) } })
  }
  const onLompat = (kode: string) => {
    const kolom = model.kolom.findIndex((satu) => satu.kode === kode)
    if (kolom >= 0) setTuju({ kolom })
  }
  useUkurGambar(jawaban)
  const tersusun = Object.keys(tulisSusun(susun)).length > 0
  return (
    <>
      <h1 className="sr-only">{t('matriks.judul', tentang)}</h1>
      <Sentence kalimat={kalimat} />
      <MatriksAlat
        {...{ model, susun, onRincian, onLompat }}
        onSusun={(sebagian) => simpan({ ...susun, ...sebagian })}
        onAwal={tersusun ? () => simpan(readSusun({})) : null}
      />
      <MatriksLegenda hitung={model.hitung} dinilai={model.hitung.dinilai > 0} />
      {model.baris.length === 0 || model.kolom.length === 0 ? (
        <Kosong jawaban={jawaban} />
      ) : (
        <MatriksKisi
          {...{ model, ukuran, susun, tuju }}
          keterangan={t('matriks.kisi', { ...tentang, petunjuk: t('matriks.petunjuk') })}
          aksi={aksiMatriks(model, susun, simpan, ubah)}
        />
      )}
      {mencetak && <MatriksCetak model={model} judul={t('matriks.judul', tentang)} />}
    </>
  )
}

/** How the address has the matrix arranged; the same object for as long as it says the same. */
function useSusun(): SusunMatriks {
  const { susunan } = useKonteks().konteks
  const { urut, hanya, semat, sematBaris, lipat, cari } = susunan
  return useMemo(() => {
    const isi = Object.entries({ urut, hanya, semat, sematBaris, lipat, cari }).filter(([, satu]) => satu !== undefined)
    return readSusun(Object.fromEntries(isi))
  }, [urut, hanya, semat, sematBaris, lipat, cari])
}

type Simpan = (susun: SusunMatriks) => void
type Ubah = ReturnType<typeof useKonteks>['ubah']

function aksiMatriks({ jawaban, sel }: ModelMatriks, susun: SusunMatriks, simpan: Simpan, ubah: Ubah): AksiMatriks {
  const { baris, kolom, rincian, wilayah } = jawaban
  return {
    buka: (nomor, k) => {
      const satu = nomor === null ? null : baris[nomor]
      // A unit's count is part of its desa's figure, which the panel takes apart unit by unit.
      const tempat = rincian === 'posyandu' || rincian === 'pustu' ? satu?.induk : satu?.kode
      const buka = nomor === null ? wilayah.kode : tempat
      const indikator = kolom[k]?.indikator.kode
      const ditahan = nomor !== null && sel(k, nomor)?.sel === 'ditahan'
      if (buka && indikator && !ditahan) ubah({ indikator, buka })
    },
    urut: (kode) => simpan({ ...susun, urut: urutBerikut(susun.urut, kode) }),
    semat: (kode) => simpan({ ...susun, semat: balikkan(susun.semat, kode) }),
    sematBaris: (kode) => simpan({ ...susun, sematBaris: balikkan(susun.sematBaris, kode) }),
    lipat: (klaster) => simpan({ ...susun, lipat: balikkan(susun.lipat, klaster) }),
  }
}

function Kosong({ jawaban }: { readonly jawaban: MatriksJawaban }) {
  const ditahan = useDitahan()
  if (jawaban.baris.length > 0) return <EmptyState judul={t('matriks.kosong.judul')} isi={t('matriks.kosong.isi')} />
  const isi = { satuan: t(`matriks.satuan.${jawaban.rincian}`), bulan: formatBulan(jawaban.bulan) }
  return (
    <EmptyState judul={t('kosong.baris.judul')} isi={t(ditahan ? 'kosong.baris.ditahan' : 'kosong.baris.isi', isi)} />
  )
}

/** Whether the page is being put on paper: only then is all of it drawn. */
function useMencetak(): boolean {
  const [mencetak, setMencetak] = useState(false)
  useEffect(() => {
    // Printing takes the page as it stands: React must have drawn all of it before.
    const mulai = () => flushSync(() => setMencetak(true))
    const selesai = () => setMencetak(false)
    window.addEventListener('beforeprint', mulai)
    window.addEventListener('afterprint', selesai)
    return () => {
      window.removeEventListener('beforeprint', mulai)
      window.removeEventListener('afterprint', selesai)
    }
  }, [])
  return mencetak
}

/** Says to the browser's timeline how long an answer took from its arrival to the picture. */
function useUkurGambar(jawaban: MatriksJawaban) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured once per answer
  useLayoutEffect(() => {
    const tunggu = requestAnimationFrame(() => performance.measure('matriks-gambar', 'matriks-jawaban'))
    return () => cancelAnimationFrame(tunggu)
  }, [jawaban])
}
