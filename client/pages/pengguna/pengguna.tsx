import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { useEndpoint } from '#client/api/query.ts'
import { DataTable } from '#client/components/data-table.tsx'
import { EmptyState } from '#client/components/empty-state.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Kirim } from '#client/components/kirim.tsx'
import { Medan } from '#client/components/medan.tsx'
import { Salin } from '#client/components/salin.tsx'
import { Sheet } from '#client/components/sheet.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatWaktu } from '#client/format/bulan.ts'
import { namaPenugasan } from '#client/frame/akun.tsx'
import { FrameAkun } from '#client/frame/frame-akun.tsx'
import { useSayaMasuk } from '#client/frame/gerbang.tsx'
import { t } from '#client/messages/t.ts'
import type { PenggunaBaris } from '#contract/pengguna.ts'
import { PenggunaCadangan } from './pengguna-cadangan.tsx'
import { PenggunaImpor } from './pengguna-impor.tsx'
import { PenggunaKabar } from './pengguna-kabar.tsx'
import { hariIni, MedanTugas, TUGAS_AWAL, tempatDari } from './pengguna-tugas.tsx'
import '#client/styles/akun.css'

type Panel = { readonly jenis: 'undang' | 'impor' } | { readonly jenis: 'orang'; readonly penggunaId: number }

/** People and their roles: invite, give and end roles, suspend, hand out links. */
export function PenggunaPage() {
  const { data, error, refetch } = useEndpoint('getPengguna', {})
  const { tindakan } = useSayaMasuk()
  const [panel, setPanel] = useState<Panel | null>(null)
  const [cari, setCari] = useState('')
  const baca = () => refetch().then(() => undefined)
  const semua = data?.pengguna ?? []
  const orang = panel?.jenis === 'orang' ? semua.find((p) => p.penggunaId === panel.penggunaId) : undefined
  const cocok = semua.filter(({ nama, namaPengguna }) =>
    `${nama} ${namaPengguna}`.toLowerCase().includes(cari.trim().toLowerCase()),
  )
  const banyak = (keadaan: PenggunaBaris['keadaan']) => semua.filter((p) => p.keadaan === keadaan).length
  return (
    <FrameAkun judul={t('pengguna.judul')}>
      {error && <ErrorState galat={error} onUlang={() => void refetch()} />}
      {!data && !error && <Skeleton bentuk="halaman" />}
      {data && (
        <>
          <p>
            {t('pengguna.arti', {
              n: semua.length,
              diundang: banyak('diundang'),
              ditangguhkan: banyak('ditangguhkan'),
            })}
          </p>
          <p className="tombol-baris">
            <button type="button" className="button button-utama" onClick={() => setPanel({ jenis: 'undang' })}>
              {t('pengguna.undang')}
            </button>
            <button type="button" className="button" onClick={() => setPanel({ jenis: 'impor' })}>
              {t('pengguna.impor')}
            </button>
          </p>
          {semua.length === 0 ? (
            <EmptyState judul={t('pengguna.kosong.judul')} isi={t('pengguna.kosong.isi')} />
          ) : (
            <>
              <Medan judul={t('pengguna.cari')} nilai={cari} onIsi={setCari} type="search" />
              <Daftar pengguna={cocok} onPilih={(p) => setPanel({ jenis: 'orang', penggunaId: p.penggunaId })} />
            </>
          )}
        </>
      )}
      {tindakan.includes('lihat-cadangan') && <PenggunaCadangan />}
      {tindakan.includes('lihat-pengiriman') && <PenggunaKabar />}
      {panel?.jenis === 'undang' && data && (
        <Undang peran={data.peranBoleh} onSelesai={baca} onClose={() => setPanel(null)} />
      )}
      {panel?.jenis === 'impor' && <PenggunaImpor onSelesai={baca} onClose={() => setPanel(null)} />}
      {orang && data && <Orang orang={orang} peran={data.peranBoleh} onBerubah={baca} onClose={() => setPanel(null)} />}
    </FrameAkun>
  )
}

function Daftar({
  pengguna,
  onPilih,
}: {
  readonly pengguna: readonly PenggunaBaris[]
  readonly onPilih: (satu: PenggunaBaris) => void
}) {
  return (
    <DataTable
      keterangan={t('pengguna.judul')}
      baris={pengguna}
      kunciBaris={({ penggunaId }) => String(penggunaId)}
      bertumpuk
      onPilih={onPilih}
      labelPilih={({ nama }) => nama}
      kolom={[
        { kunci: 'nama', judul: t('pengguna.kolom.nama'), isi: ({ nama }) => nama, nilai: ({ nama }) => nama },
        {
          kunci: 'peran',
          judul: t('pengguna.kolom.peran'),
          isi: ({ penugasan }) => penugasan.map((p) => <div key={p.penugasanId}>{namaPenugasan(p)}</div>),
        },
        {
          kunci: 'keadaan',
          judul: t('pengguna.kolom.keadaan'),
          isi: ({ keadaan, faktorKedua }) =>
            [t(`pengguna.keadaan.${keadaan}`), faktorKedua && t('pengguna.faktorKedua')].filter(Boolean).join(', '),
          nilai: ({ keadaan }) => keadaan,
        },
        {
          kunci: 'terakhir',
          judul: t('pengguna.kolom.terakhir'),
          isi: ({ terakhirMasuk }) => (terakhirMasuk ? formatWaktu(terakhirMasuk) : '–'),
          nilai: ({ terakhirMasuk }) => terakhirMasuk,
        },
      ]}
    />
  )
}

/** The address to hand over, as a whole. */
const alamatTautan = (tautan: string): string => window.location.origin + tautan

type UndangProps = {
  readonly peran: readonly PenggunaBaris['penugasan'][number]['peran'][]
  readonly onSelesai: () => Promise<void>
  readonly onClose: () => void
}

function Undang({ peran, onSelesai, onClose }: UndangProps) {
  const [namaPengguna, setNamaPengguna] = useState('')
  const [nama, setNama] = useState('')
  const [tugas, setTugas] = useState(() => ({ ...TUGAS_AWAL, peran: peran[0] ?? 'kader', mulai: hariIni() }))
  const [tautan, setTautan] = useState<string | null>(null)
  const kirim = async () => {
    const isi = { namaPengguna, nama, ...tempatDari(tugas) }
    setTautan((await call('postPengguna', {}, { isi })).tautan)
    await onSelesai()
  }
  return (
    <Sheet judul={t('pengguna.undang')} onClose={onClose}>
      {tautan ? (
        <TautanBaru tautan={tautan} />
      ) : (
        <Kirim tombol={t('pengguna.simpan')} onKirim={kirim} siap={namaPengguna.trim() !== '' && nama.trim() !== ''}>
          <Medan judul={t('pengguna.kolom.nama')} nilai={nama} onIsi={setNama} />
          <Medan judul={t('masuk.nama')} nilai={namaPengguna} onIsi={setNamaPengguna} autoCapitalize="none" />
          <MedanTugas peran={peran} tugas={tugas} onUbah={setTugas} />
        </Kirim>
      )}
    </Sheet>
  )
}

function TautanBaru({ tautan }: { readonly tautan: string }) {
  return (
    <div role="status">
      <p>{t('pengguna.tautan')}</p>
      <Salin teks={alamatTautan(tautan)} />
    </div>
  )
}

type OrangProps = {
  readonly orang: PenggunaBaris
  readonly peran: UndangProps['peran']
  readonly onBerubah: () => Promise<void>
  readonly onClose: () => void
}

function Orang({ orang, peran, onBerubah, onClose }: OrangProps) {
  const { penggunaId, keadaan, bolehUbah } = orang
  const [tautan, setTautan] = useState<string | null>(null)
  const beriTautan = async (lepasFaktorKedua: boolean) =>
    setTautan((await call('postTautanPengguna', {}, { isi: { penggunaId, lepasFaktorKedua } })).tautan)
  const tangguhkan = async () => {
    await call('postTangguhkan', {}, { isi: { penggunaId, tangguhkan: keadaan !== 'ditangguhkan' } })
    await onBerubah()
  }
  return (
    <Sheet judul={`${orang.nama} (${orang.namaPengguna})`} onClose={onClose}>
      {!bolehUbah && <p className="redup">{t('pengguna.hanyaBaca')}</p>}
      <PeranOrang orang={orang} onBerubah={onBerubah} />
      <PeranTambahan penggunaId={penggunaId} peran={peran} onBerubah={onBerubah} />
      {bolehUbah && (
        <section>
          {tautan && <TautanBaru tautan={tautan} />}
          <Kirim tombol={t('pengguna.tautan.baru')} onKirim={() => beriTautan(false)}>
            {null}
          </Kirim>
          {orang.faktorKedua && (
            <Kirim tombol={t('pengguna.tautan.telepon')} onKirim={() => beriTautan(true)}>
              {null}
            </Kirim>
          )}
          <Kirim
            tombol={t(keadaan === 'ditangguhkan' ? 'pengguna.pulihkan' : 'pengguna.tangguhkan')}
            onKirim={tangguhkan}
          >
            {null}
          </Kirim>
        </section>
      )}
    </Sheet>
  )
}

function PeranOrang({ orang, onBerubah }: { readonly orang: PenggunaBaris; readonly onBerubah: () => Promise<void> }) {
  const akhiri = async (penugasanId: number) => {
    await call('postAkhiriPenugasan', {}, { isi: { penugasanId, akhir: hariIni() } })
    await onBerubah()
  }
  return (
    <section>
      <h3>{t('pengguna.kolom.peran')}</h3>
      <ul className="daftar-akun">
        {orang.penugasan.map((p) => (
          <li key={p.penugasanId}>
            <span>
              {namaPenugasan(p)}
              <small>
                {p.mulai} – {p.akhir ?? ''}
              </small>
            </span>
            {(p.akhir === null || p.akhir > hariIni()) && (
              <Kirim tombol={t('pengguna.peran.akhiri')} onKirim={() => akhiri(p.penugasanId)}>
                {null}
              </Kirim>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function PeranTambahan({
  penggunaId,
  peran,
  onBerubah,
}: Pick<OrangProps, 'peran' | 'onBerubah'> & { readonly penggunaId: number }) {
  const [tugas, setTugas] = useState(() => ({ ...TUGAS_AWAL, peran: peran[0] ?? 'kader', mulai: hariIni() }))
  const kirim = async () => {
    await call('postPenugasan', {}, { isi: { penggunaId, ...tempatDari(tugas) } })
    setTugas({ ...TUGAS_AWAL, peran: peran[0] ?? 'kader', mulai: hariIni() })
    await onBerubah()
  }
  return (
    <details>
      <summary>{t('pengguna.peran.tambah')}</summary>
      <Kirim tombol={t('pengguna.simpan')} onKirim={kirim}>
        <MedanTugas peran={peran} tugas={tugas} onUbah={setTugas} />
      </Kirim>
    </details>
  )
}
