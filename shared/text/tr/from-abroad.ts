/** The page for who comes from another country, in Turkish. */
import type { EntryTexts } from '../entry-pages.ts'
import { format } from './words.ts'

export const fromAbroad: EntryTexts['fromAbroad'] = {
  title: 'Başka ülkeden: diploma, Hollandaca, iş',
  description: 'Diplomanı değerlendirt, Hollandaca öğren, iş veya kurs ara. Adım adım, kaynaklarıyla.',
  lead: 'Başka bir ülkede okudun veya çalıştın mı? Burada devam edebilirsin. Bu üç adımı istediğin sırayla yapabilirsin.',
  diplomaTitle: 'Diplomanı değerlendirt',
  diplomaText: [
    'Diploma değerlendirmesi yabancı diplomanı Hollanda’daki eğitimle karşılaştırır. Bunu IDW’den istersin; orada Nuffic ve SBB birlikte çalışır.',
    'Bu bir tavsiyedir, Hollanda diploması değildir. Onunla ne yapabileceğine işveren veya okul karar verir.',
    'Uyum sürecinde misin (inburgeren) veya mülteci misin? O zaman bir değerlendirme ücretsizdir. İş veya eğitim için, kaynağı okuduğumuzda ücreti €148,83 idi.',
    'Hangi kursu istediğini biliyor musun? Önce okula sor. Çoğu okul diploman hakkında ücretsiz tavsiye alır.',
    'Her şey tamam olunca 6 iş haftası sürer. 10 haftaya kadar uzayabilir.',
  ],
  diplomaLink: 'IDW’ye başvur',
  experienceText: 'Çok şey biliyorsun ama belgen yok mu? EVC veya praktijkverklaring deneyimini belgeler.',
  experienceLink: 'EVC ve praktijkverklaring ara',
  dutchTitle: 'Hollandaca öğren',
  dutchText: [
    'Dil düzeyleri A1, A2, B1, B2 ve C1’dir. A1 başlangıçtır. Henüz okuma yazma bilmiyor musun? Okuma yazma dersini (alfabetisering) sor.',
    'Aramak için bir düzey seç. Düzeyini bilmiyor musun? Danışma noktası veya okul bunu seninle belirleyebilir.',
  ],
  dutchLink: (level) => `Hollandaca ${level}`,
  workTitle: 'Çalışmak ve öğrenmek',
  workText: [
    'Çalışırken bir meslek öğrenebilirsin. Hollandacan iyi olana kadar beklemen gerekmez: her kurs için hangi düzeyin gerektiğini sor.',
    'Bazı kurslar İngilizcedir.',
  ],
  englishLink: 'İngilizce kurslar',
  workLink: 'Çalışarak öğrenilen kurslar',
  integrationTitle: 'Uyum (inburgeren)',
  integrationText: [
    'Uyum sürecini tamamlaman gerekiyor mu? O zaman DUO’dan mektup alırsın. 2022’den beri belediyen (gemeente) sana yardım eder.',
    'Avrupa Birliği’nden misin? O zaman gerekmez.',
    '“Kim öder?” sayfasında bunu soruyoruz, çünkü bazı destekler buna bağlı.',
  ],
  integrationLink: 'Daha fazlası: inburgeren.nl',
  moneyLink: 'Kursunu kim öder?',
  deskText:
    'Nereden başlayacağını bilmiyor musun? Bir danışman seninle ücretsiz konuşur. Hangi dili konuştuğunu söyle.',
  deskLink: 'Danışmana sor',
  source: (site, day) =>
    `Kaynak: ${site}, okunduğu tarih: ${format.date(day)}. Kurallar ve fiyatlar değişir; orada yazan geçerlidir.`,
  leavesSite: 'başka bir siteye gider',
}
