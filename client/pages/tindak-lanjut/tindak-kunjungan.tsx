import { useState } from 'react'
import { Medan, MedanPilih, MedanTeks } from '#client/components/medan.tsx'
import { Sheet } from '#client/components/sheet.tsx'
import { formatJumlah } from '#client/format/bilangan.ts'
import { formatHari } from '#client/format/bulan.ts'
import { t } from '#client/messages/t.ts'
import type { KunjunganRumah, TindakLanjutJawaban } from '#contract/tindak-lanjut.ts'
import { TindakKirim, useTindak } from './tindak-kirim.tsx'

const TEMUAN = ['belum-dilayani', 'tidak-patuh', 'tanda-bahaya', 'gejala-tbc'] as const
const HITUNGAN = ['dikunjungi', 'ditemukan', 'dilayani', 'dirujuk'] as const
const TANPA = 'tanpa'

type Props = { readonly satu: TindakLanjutJawaban; readonly onSelesai: () => void }

/** A day's visits in counts. Whether they can hold, the server says, with the field. */
export function FormulirKunjungan({ satu, onSelesai }: Props) {
  const tindak = useTindak(satu)
  const terbuka = satu.daftarRencana.filter(({ keadaan }) => keadaan === 'berjalan' || keadaan === 'lewat')
  const [isi, setIsi] = useState({
    ...{ tanggal: satu.hariIni, temuan: TEMUAN[0] as (typeof TEMUAN)[number], catatan: '', tindak: '' },
    ...{ dikunjungi: '', ditemukan: '', dilayani: '', dirujuk: '', rencana: String(terbuka[0]?.nomor ?? TANPA) },
  })
  const ubah = (baru: Partial<typeof isi>) => setIsi((lama) => ({ ...lama, ...baru }))
  const kirim = (sudahDiperiksa: boolean) => {
    const { tanggal, temuan, catatan } = isi
    return tindak('postKunjungan', {
      ...{ tanggal, temuan, catatan, sudahDiperiksa },
      rencana: isi.rencana === TANPA ? null : Number(isi.rencana),
      ...{ dikunjungi: Number(isi.dikunjungi), ditemukan: Number(isi.ditemukan) },
      ...{ dilayani: Number(isi.dilayani), dirujuk: Number(isi.dirujuk) },
      ditindaklanjutiPada: isi.tindak || null,
    })
  }
  return (
    <Sheet judul={t('tindak.laku.kunjungan')} onClose={onSelesai}>
      <TindakKirim
        isi={isi}
        siap={HITUNGAN.every((satuan) => isi[satuan] !== '')}
        onKirim={kirim}
        onSelesai={onSelesai}
      >
        <Medan
          judul={t('tindak.kunjungan.tanggal')}
          type="date"
          max={satu.hariIni}
          nilai={isi.tanggal}
          onIsi={(tanggal) => ubah({ tanggal })}
        />
        <MedanPilih
          judul={t('tindak.kunjungan.temuan')}
          nilai={isi.temuan}
          pilihan={TEMUAN.map((nilai) => ({ nilai, teks: t(`tindak.temuan.${nilai}`) }))}
          onPilih={(temuan) => ubah({ temuan })}
        />
        <div className="tindak-hitungan">
          {HITUNGAN.map((nama) => (
            <Medan
              key={nama}
              judul={t(`tindak.kunjungan.${nama}`)}
              inputMode="numeric"
              nilai={isi[nama]}
              onIsi={(teks) => ubah({ [nama]: teks.replace(/\D/g, '') })}
            />
          ))}
        </div>
        <p className="redup">{t('tindak.kunjungan.orang')}</p>
        {terbuka.length > 0 && (
          <MedanPilih
            judul={t('tindak.kunjungan.untuk')}
            nilai={isi.rencana}
            pilihan={[
              ...terbuka.map((r) => ({ nilai: String(r.nomor), teks: t(`tindak.rencana.jenis.${r.jenis}`) })),
              { nilai: TANPA, teks: t('tindak.kunjungan.untuk.tidak') },
            ]}
            onPilih={(rencana) => ubah({ rencana })}
          />
        )}
        <Medan
          judul={t('tindak.kunjungan.tindak.hari')}
          type="date"
          max={satu.hariIni}
          nilai={isi.tindak}
          onIsi={(hari) => ubah({ tindak: hari })}
        />
        <MedanTeks
          judul={t('tindak.kunjungan.catatan')}
          nilai={isi.catatan}
          onIsi={(catatan) => ubah({ catatan })}
          arti={t('tindak.tanpaNama')}
        />
      </TindakKirim>
    </Sheet>
  )
}

/** Recaps of visits day by day with their sum; danger signs with whether they were followed up in time. */
export function DaftarKunjungan({ satu }: { readonly satu: TindakLanjutJawaban }) {
  const [pilih, setPilih] = useState<KunjunganRumah | null>(null)
  const { daftarKunjungan: semua } = satu
  const sah = semua.filter(({ dibatalkan }) => !dibatalkan)
  return (
    <section className="tindak-kunjungan">
      <h2>{t('tindak.kunjungan')}</h2>
      {semua.length === 0 ? (
        <p className="redup">{t('tindak.kunjungan.kosong')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className="table-wrap" aria-label={t('tindak.kunjungan')} tabIndex={0}>
          <table className="table table-tumpuk">
            <caption className="sr-only">{t('tindak.kunjungan')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('tindak.kunjungan.tanggal')}</th>
                <th scope="col">{t('tindak.kunjungan.temuan')}</th>
                {HITUNGAN.map((nama) => (
                  <th scope="col" key={nama} data-rata="kanan">
                    {t(`tindak.kunjungan.${nama}`)}
                  </th>
                ))}
                <th scope="col">{t('tindak.kunjungan.tindak')}</th>
              </tr>
            </thead>
            <tbody>
              {semua.map((k) => (
                <Baris
                  key={k.nomor}
                  kunjungan={k}
                  onPilih={satu.boleh.tindak && !satu.ditutup ? () => setPilih(k) : null}
                />
              ))}
            </tbody>
            {sah.length > 1 && (
              <tfoot>
                <tr>
                  <th scope="row" colSpan={2}>
                    {t('tindak.kunjungan.jumlah')}
                  </th>
                  {HITUNGAN.map((nama) => (
                    <td key={nama} data-rata="kanan" data-judul={t(`tindak.kunjungan.${nama}`)}>
                      {formatJumlah(sah.reduce((n, k) => n + k[nama], 0))}
                    </td>
                  ))}
                  <td />
                </tr>
              </tfoot>
            )}
          </table>
        </section>
      )}
      {pilih && <UbahKunjungan satu={satu} kunjungan={pilih} onSelesai={() => setPilih(null)} />}
    </section>
  )
}

type BarisProps = { readonly kunjungan: KunjunganRumah; readonly onPilih: (() => void) | null }

function Baris({ kunjungan: k, onPilih }: BarisProps) {
  return (
    <tr data-batal={k.dibatalkan || undefined}>
      <th scope="row">
        {formatHari(k.tanggal)} <small>{k.unit}</small>
      </th>
      <td data-judul={t('tindak.kunjungan.temuan')}>
        {t(`tindak.temuan.${k.temuan}`)}
        {k.dibatalkan && <small> ({t('tindak.kunjungan.dibatalkan')})</small>}
        {k.catatan && <small className="tindak-catatan">{k.catatan}</small>}
      </td>
      {HITUNGAN.map((nama) => (
        <td key={nama} data-rata="kanan" data-judul={t(`tindak.kunjungan.${nama}`)}>
          {formatJumlah(k[nama])}
        </td>
      ))}
      <td data-judul={t('tindak.kunjungan.tindak')}>
        {k.ditindaklanjutiPada && formatHari(k.ditindaklanjutiPada)} <Bahaya kunjungan={k} />
        {onPilih && !k.dibatalkan && (
          <button type="button" className="link-button" onClick={onPilih}>
            {t(k.ditindaklanjutiPada ? 'tindak.rencana.ubah' : 'tindak.kunjungan.tindak.catat')}
          </button>
        )}
      </td>
    </tr>
  )
}

const BATAS_BAHAYA = 7

function Bahaya({ kunjungan: { bahaya, tanggal } }: { readonly kunjungan: KunjunganRumah }) {
  if (!bahaya) return null
  const batas = new Date(Date.parse(`${tanggal}T00:00:00Z`) + BATAS_BAHAYA * 86_400_000).toISOString().slice(0, 10)
  return (
    <span className="tindak-bahaya" data-bahaya={bahaya}>
      {bahaya === 'menunggu' ? t('tindak.bahaya.menunggu', { hari: formatHari(batas) }) : t(`tindak.bahaya.${bahaya}`)}
    </span>
  )
}

/** When all who were found had been followed up; or the recap was wrong. */
function UbahKunjungan({ satu, kunjungan, onSelesai }: Props & { readonly kunjungan: KunjunganRumah }) {
  const tindak = useTindak(satu)
  const [isi, setIsi] = useState({ hari: kunjungan.ditindaklanjutiPada ?? satu.hariIni, batal: false })
  return (
    <Sheet judul={t(`tindak.temuan.${kunjungan.temuan}`)} onClose={onSelesai}>
      <TindakKirim
        isi={isi}
        siap={isi.batal || isi.hari !== ''}
        onKirim={() =>
          tindak('postKunjunganUbah', {
            ...{ kunjungan: kunjungan.nomor, batal: isi.batal },
            ditindaklanjutiPada: isi.batal ? kunjungan.ditindaklanjutiPada : isi.hari,
          })
        }
        onSelesai={onSelesai}
      >
        <Medan
          judul={t('tindak.kunjungan.tindak')}
          type="date"
          min={kunjungan.tanggal}
          max={satu.hariIni}
          nilai={isi.hari}
          disabled={isi.batal}
          onIsi={(hari) => setIsi((lama) => ({ ...lama, hari }))}
        />
        <label className="tindak-centang">
          <input
            type="checkbox"
            checked={isi.batal}
            onChange={(acara) => setIsi((lama) => ({ ...lama, batal: acara.target.checked }))}
          />
          {t('tindak.kunjungan.batal')}
        </label>
      </TindakKirim>
    </Sheet>
  )
}
