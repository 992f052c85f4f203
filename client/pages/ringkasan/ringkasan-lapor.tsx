import { Link } from 'wouter'
import { LegendaPanas, PanasLapor } from '#client/components/panas-lapor.tsx'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { RingkasanJawaban } from '#contract/ringkasan.ts'

type LaporProps = { readonly ringkasan: Pick<RingkasanJawaban, 'kelengkapan' | 'wilayah' | 'hierarki'> }

/** What has come in, part by part over 13 months. */
export function RingkasanLapor({ ringkasan }: LaporProps) {
  const { alamat } = useKonteks()
  const { kelengkapan, wilayah, hierarki } = ringkasan
  const bagian = wilayah.tingkat !== 'kabupaten' ? 'desa' : hierarki === 'kerja' ? 'puskesmas' : 'kecamatan'
  const judul =
    wilayah.tingkat === 'desa'
      ? t('ringkasan.lapor')
      : t('ringkasan.lapor.per', { satuan: t(`kalimat.satuan.${bagian}`) })
  const ke = alamat('/kelengkapan', { rincian: null })
  const belum = kelengkapan.wajib - kelengkapan.masuk
  const adaWajib = kelengkapan.bulanan.some(({ wajib }) => wajib > 0)
  return (
    <section>
      <div className="ringkasan-kepala">
        <h2>{judul}</h2>
        <Link href={ke}>{belum > 0 ? t('ringkasan.lapor.belum', { n: belum }) : t('ringkasan.lapor.buka')}</Link>
      </div>
      {adaWajib ? (
        <>
          <PanasLapor
            keterangan={judul}
            bulan={kelengkapan.bulanan.map(({ bulan }) => bulan)}
            baris={kelengkapan.bagian.map((satu) => ({
              ...satu,
              nama: <Link href={alamat('/kelengkapan', { wilayah: satu.kode, rincian: null })}>{satu.nama}</Link>,
            }))}
          />
          <LegendaPanas hitung={kelengkapan.bagian.flatMap(({ bulanan }) => bulanan)} />
        </>
      ) : (
        <p className="redup">{t('ringkasan.lapor.kosong')}</p>
      )}
    </section>
  )
}

type DicekProps = { readonly ringkasan: Pick<RingkasanJawaban, 'temuan' | 'kelengkapan'> }

/** How many figures are to be checked; the figures themselves are on the page of completeness. */
export function RingkasanDicek({ ringkasan: { temuan, kelengkapan } }: DicekProps) {
  const { jelaskan, lunak } = temuan
  const { alamat } = useKonteks()
  return (
    <section>
      <h2>{t('ringkasan.dicek')}</h2>
      {jelaskan + lunak === 0 ? (
        <p className="redup">{t(kelengkapan.masuk > 0 ? 'ringkasan.dicek.kosong' : 'ringkasan.dicek.belum')}</p>
      ) : (
        <p className="dicek-ringkas">
          <Link href={`${alamat('/kelengkapan', { rincian: null })}#perlu-dicek`}>
            {[
              jelaskan > 0 && t('ringkasan.dicek.jelaskan', { n: jelaskan }),
              lunak > 0 && t('ringkasan.dicek.lunak', { n: lunak }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Link>
        </p>
      )}
    </section>
  )
}
