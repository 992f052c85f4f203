// Fetched after the home's sentence: what calls for something to be done, before everything else.
import '#client/styles/tindak.css'
import { Link } from 'wouter'
import { useEndpoint } from '#client/api/query.ts'
import { jumlahBerjalan } from '#client/format/teks-notifikasi.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import { TindakKartu } from '#client/pages/tindak-lanjut/tindak-kartu.tsx'
import { TindakSalin } from '#client/pages/tindak-lanjut/tindak-salin.tsx'
import type { NotifikasiJawaban } from '#contract/notifikasi.ts'

const SEPINTAS = 3

/** The open notifications of the area at home: the most urgent ones, how many more there are, and the way to them. */
export function RingkasanNotifikasi() {
  const { konteks, alamat } = useKonteks()
  const { data } = useEndpoint('getNotifikasi', { wilayah: konteks.wilayah, saring: 'semua', halaman: 1 })
  if (!data) return null
  const terbuka = data.jumlah.baru + jumlahBerjalan(data.jumlah)
  if (terbuka === 0 && data.jumlah.tenang === 0) return null
  const semua = susunMendesak(data)
  const tampil = semua.slice(0, SEPINTAS)
  return (
    <section className="tindak-rumah" aria-labelledby="tindak-rumah">
      <div className="tindak-rumah-kepala">
        <h2 id="tindak-rumah">
          {t('tindak.rumah')} <span className="redup">{terbuka}</span>
        </h2>
        <Link href={alamat('/tindak-lanjut')}>{t('tindak.rumah.semua')}</Link>
      </div>
      {tampil.length > 0 && (
        <ul>
          {tampil.map((satu) => (
            <li key={satu.nomor}>
              <TindakKartu satu={satu} tingkat={data.wilayah.tingkat} />
            </li>
          ))}
        </ul>
      )}
      <p className="redup">
        {[
          terbuka > tampil.length && t('tindak.rumah.lagi', { n: terbuka - tampil.length }),
          data.jumlah.tenang > 0 && t('tindak.rumah.tenang', { n: data.jumlah.tenang }),
        ]
          .filter(Boolean)
          .join('. ')}
      </p>
      {semua.length > 0 && <TindakSalin semua={semua} wilayah={data.wilayah.nama} hariIni={data.hariIni} />}
    </section>
  )
}

/** Overdue and raised ones first, then those that nobody has received. */
function susunMendesak({ baris }: NotifikasiJawaban): NotifikasiJawaban['baris'] {
  const bersuara = baris.filter(({ lajur }) => lajur !== 'tenang' && lajur !== 'ditutup')
  const desak = (satu: (typeof bersuara)[number]) =>
    (satu.terlambat.length > 0 ? 0 : 4) + (satu.dinaikkan > 0 ? 0 : 2) + (satu.lajur === 'baru' ? 0 : 1)
  return bersuara.toSorted((a, b) => desak(a) - desak(b))
}
