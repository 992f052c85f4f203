import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { simpanCsv } from '#client/api/berkas.ts'
import { call } from '#client/api/call.ts'
import { useEndpoint } from '#client/api/query.ts'
import { ErrorState } from '#client/components/error-state.tsx'
import { ImporLaporan, type PilihanLaporan } from '#client/components/impor-laporan.tsx'
import { ImporPenolakan } from '#client/components/impor-penolakan.tsx'
import { Kirim } from '#client/components/kirim.tsx'
import { Segmented } from '#client/components/segmented.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { tulisCsv } from '#client/format/csv.ts'
import { barisDitolak } from '#client/format/impor.ts'
import { t } from '#client/messages/t.ts'
import type { HitungImpor, ImporJawaban, PenolakanSel } from '#contract/impor.ts'

const SARING = ['baru', 'berubah', 'bentrok', 'ditolak', 'peringatan', 'sama'] as const
type Saring = (typeof SARING)[number]
const SEHALAMAN = 50

type Banyak = Readonly<Record<Saring, number>>

/** What the first look is for: what was refused or is in conflict, else what is asked about, else what would change. */
const saringAwal = (banyak: Banyak): Saring =>
  (['ditolak', 'bentrok', 'peringatan', 'berubah', 'baru', 'sama'] as const).find((satu) => banyak[satu] > 0) ?? 'baru'

type Props = { readonly data: ImporJawaban; readonly hitung: HitungImpor; readonly ulang?: () => Promise<void> }

/** What the file would do, or did: by what becomes of each laporan, and what was refused or asked about. */
export function ImporPratinjau({ data, hitung, ulang }: Props) {
  const [alamat, pergi] = useLocation()
  const kueri = new URLSearchParams(useSearch())
  const banyak: Banyak = { ...hitung, bentrok: data.putusan?.bentrok ?? 0 }
  const ada = SARING.filter((satu) => satu !== 'bentrok' || banyak.bentrok > 0)
  const saring = ada.find((satu) => satu === kueri.get('saring')) ?? saringAwal(banyak)
  const pilih = (baru: Saring) => {
    kueri.set('saring', baru)
    pergi(`${alamat}?${kueri}`, { replace: true })
  }
  return (
    <section className="impor-pratinjau">
      <h3 className="sr-only">{t('impor.pratinjau')}</h3>
      <div className="impor-saring">
        <Segmented
          label={t('impor.pratinjau')}
          nilai={saring}
          onPilih={pilih}
          pilihan={ada.map((satu) => ({ nilai: satu, teks: t(`impor.saring.${satu}`, { n: banyak[satu] }) }))}
        />
      </div>
      {saring === 'ditolak' && hitung.ditolak > 0 && <Alasan data={data} hitung={hitung} />}
      <Halaman
        key={saring}
        impor={data.impor}
        saring={saring}
        semua={banyak[saring]}
        onPilih={data.putusan && ulang ? (pilihan) => putuskan(data.impor, pilihan).then(ulang) : undefined}
      />
    </section>
  )
}

/** Why cells were refused, each reason once, and the list to mend the file by. */
function Alasan({ data: { impor, alasan, namaBerkas }, hitung }: Props) {
  const unduh = async () => {
    const isi = tulisCsv(barisDitolak(await ambilSemua(impor)))
    const nama = `ditolak-${namaBerkas.replace(/\.[^.]*$/, '')}.csv`
    simpanCsv(nama, isi)
  }
  return (
    <div className="impor-alasan">
      <p className="impor-kabar" data-berat>
        {t('impor.tolak.utuh', { n: hitung.barisDitolak })}
      </p>
      <ul>
        {alasan.map((satu) => (
          <li key={satu.alasan}>
            <b>{satu.banyak}×</b> {satu.alasan}
          </li>
        ))}
      </ul>
      <div className="impor-biasa">
        <Kirim tombol={t('impor.tolak.unduh')} onKirim={unduh}>
          {null}
        </Kirim>
      </div>
    </div>
  )
}

async function ambilSemua(impor: number): Promise<readonly PenolakanSel[]> {
  const semua: PenolakanSel[] = []
  for (let dari: number | null = 0; dari !== null; ) {
    const halaman: Awaited<ReturnType<typeof ambil>> = await ambil(impor, dari)
    semua.push(...halaman.sel)
    dari = halaman.berikut
  }
  return semua
}
const ambil = (impor: number, dari: number) => call('getImporBaris', { impor, saring: 'ditolak', dari, banyak: 200 })

const putuskan = (impor: number, { nomor, ...isi }: PilihanLaporan) =>
  call('postPilihImpor', {}, { isi: { impor, pada: [nomor], ...isi } })

type HalamanProps = {
  readonly impor: number
  readonly saring: Saring
  readonly semua: number
  /** Absent where nothing is left to decide. */
  readonly onPilih: ((pilihan: PilihanLaporan) => Promise<void>) | undefined
}

function Halaman({ impor, saring, semua, onPilih }: HalamanProps) {
  const [dari, setDari] = useState(0)
  const { data, error, isPlaceholderData, refetch } = useEndpoint('getImporBaris', {
    impor,
    saring,
    dari,
    banyak: SEHALAMAN,
  })
  const pilih = onPilih && ((pilihan: PilihanLaporan) => onPilih(pilihan).then(() => void refetch()))
  if (semua === 0) return <p className="redup">{t(`impor.kosong.${saring}`)}</p>
  if (error) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data || (isPlaceholderData && dari === 0)) return <Skeleton bentuk="tabel" baris={5} />
  const jumlah = data.laporan.length + data.sel.length
  return (
    <div aria-busy={isPlaceholderData}>
      {data.sel.length > 0 && <ImporPenolakan sel={data.sel} />}
      {data.laporan.map((satu) => (
        <ImporLaporan
          key={`${satu.lembar} ${satu.baris.join()} ${satu.unit.kode} ${satu.desa.kode}`}
          laporan={satu}
          onPilih={saring === 'sama' ? undefined : pilih}
        />
      ))}
      {jumlah === 0 && <p className="redup">{t('impor.halaman.hilang')}</p>}
      {(dari > 0 || data.berikut !== null) && (
        <p className="tombol-baris impor-halaman">
          <button
            type="button"
            className="button"
            disabled={dari === 0}
            onClick={() => setDari(Math.max(0, dari - SEHALAMAN))}
          >
            {t('impor.halaman.sebelum')}
          </button>
          <span>{t('impor.halaman', { dari: dari + 1, sampai: dari + jumlah, semua })}</span>
          <button
            type="button"
            className="button"
            disabled={data.berikut === null}
            onClick={() => setDari(data.berikut ?? dari)}
          >
            {t('impor.halaman.sesudah')}
          </button>
        </p>
      )}
    </div>
  )
}
