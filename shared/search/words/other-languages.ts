/**
 * What people who do not read Dutch yet type most for fields of education, levels and Dutch lessons, in their own language.
 * language (ISO 639-1) | phrases | what | value | read by | on
 * What: `field` (broad field of ISCED-F), `level` (its code), `words` (what a Dutch course says), or `nothing`:
 * a word that no course is about. Phrases are folded words; the longest one wins; a word that ends in `*` stands for all that begin so.
 * The last two cells are the speaker who read the line and the day. Empty: machine-made, not yet read by a speaker; the site says so.
 */
export const otherLanguages = `
  uk | курс*, навчання, навчатися, вчитися, навчитися, вивчити, вивчати, вчити, хочу, шукаю, я, на, у, в, з, і, та, для, професі*, робот*, диплом*, урок*, занять, заняття, школ* | nothing | | |
  uk | нідерландськ*, голландськ*, нідерландськ* мов*, голландськ* мов* | words | nederlands | |
  uk | інтеграці*, інтеграційн* | words | inburgering | |
  uk | англійськ*, англійськ* мов* | words | engels | |
  uk | освіт*, педагогік* | field | 01 | |
  uk | мистецтв*, культур* | field | 02 | |
  uk | соціальн* наук*, журналістик* | field | 03 | |
  uk | бізнес*, економік*, фінанс*, право, юридичн* | field | 04 | |
  uk | математик*, природничі науки | field | 05 | |
  uk | комп ютер*, інформатик*, іт, інформаційн* технологі* | field | 06 | |
  uk | технік*, техніч*, будівництв*, інженер* | field | 07 | |
  uk | сільське господарство, сільського господарства, тварин*, природ* | field | 08 | |
  uk | охорон* здоров я, медицин*, медичн*, догляд | field | 09 | |
  uk | туризм*, спорт*, транспорт*, безпек* | field | 10 | |
  uk | середн* професійн*, професійно технічн*, професійн* освіт*, профтехосвіт*, пту | words | mbo | |
  uk | вищ* освіт* | words | hbo | |
  uk | бакалавр* | level | bachelor | |
  uk | магістр*, магістратур* | level | master | |
  uk | зварник*, зварювальник*, зварюванн* | words | lasser | |
  uk | медсестр*, медбрат* | words | verpleegkundige | |
  uk | доглядальниц*, догляд за літніми | words | ouderenzorg | |
  uk | кухар*, кулінар* | words | kok | |
  uk | перукар* | words | kapper | |
  uk | електрик*, електромонтер* | words | elektricien | |
  uk | водій, воді*, далекобійник* | words | chauffeur | |
  uk | бухгалтер*, бухгалтерськ* облік* | words | boekhouden | |
  uk | програміст*, програмуванн* | words | programmeren | |
  uk | виховател* | words | kinderopvang | |
  uk | прибиральниц*, прибиранн* | words | schoonmaak | |
  uk | склад, складськ*, логістик* | words | logistiek | |
  uk | вечірн*, ввечері | words | avond | |
  uk | онлайн, дистанційн* | words | online | |
  uk | безкоштовн* | words | gratis | |

  pl | kurs, kursy, kursu, kursow, szkolenie, szkolenia, nauka, nauki, uczyc, uczyc sie, chce, szukam, lekcje, zajecia, zawod, praca, jezyka, jezyk | nothing | | |
  pl | niderlandzki, niderlandzkiego, jezyk niderlandzki, jezyka niderlandzkiego, holenderski, holenderskiego, jezyk holenderski, jezyka holenderskiego, nauka holenderskiego, nauka niderlandzkiego | words | nederlands | |
  pl | integracja, kurs integracyjny | words | inburgering | |
  pl | angielski, angielskiego, jezyk angielski, jezyka angielskiego | words | engels | |
  pl | pedagogika, pedagogiczne, edukacja | field | 01 | |
  pl | sztuka, kultura | field | 02 | |
  pl | nauki spoleczne, dziennikarstwo | field | 03 | |
  pl | biznes, ekonomia, finanse, prawo | field | 04 | |
  pl | matematyka, nauki przyrodnicze | field | 05 | |
  pl | informatyka, informatyczne, komputery, komputerowy | field | 06 | |
  pl | technika, techniczne, budownictwo, budowlane, budowlany, inzynieria | field | 07 | |
  pl | rolnictwo, ogrodnictwo, zwierzeta | field | 08 | |
  pl | opieka zdrowotna, ochrona zdrowia, zdrowie, medyczne, medyczny, medycyna | field | 09 | |
  pl | turystyka, gastronomia, bezpieczenstwo | field | 10 | |
  pl | szkola zawodowa, ksztalcenie zawodowe, technikum, zawodowka, zawodowe | words | mbo | |
  pl | studia wyzsze, szkola wyzsza, uczelnia | words | hbo | |
  pl | licencjat, licencjackie | level | bachelor | |
  pl | magisterskie, studia magisterskie | level | master | |
  pl | spawacz, spawacza, spawanie, spawania | words | lasser | |
  pl | pielegniarka, pielegniarz, pielegniarstwo | words | verpleegkundige | |
  pl | opiekunka, opiekun osob starszych, opieka nad osobami starszymi | words | ouderenzorg | |
  pl | kucharz, kucharza, gotowanie | words | kok | |
  pl | fryzjer, fryzjerka, fryzjerstwo | words | kapper | |
  pl | elektryk, elektryka | words | elektricien | |
  pl | kierowca, kierowcy | words | chauffeur | |
  pl | ksiegowosc, ksiegowa, ksiegowy, rachunkowosc | words | boekhouden | |
  pl | programista, programowanie, programowania | words | programmeren | |
  pl | przedszkolanka, opieka nad dziecmi | words | kinderopvang | |
  pl | sprzatanie, sprzataczka | words | schoonmaak | |
  pl | magazyn, magazynier, logistyka | words | logistiek | |
  pl | wieczorowe, wieczorowy, wieczorem | words | avond | |
  pl | zdalnie, zdalne, przez internet | words | online | |
  pl | bezplatny, bezplatne, bezplatnie, za darmo, darmowy, darmowe | words | gratis | |

  ar | دوره, دورة, دورات, الدورات, كورس, كورسات, تعلم, تعليم, دراسه, دراسة, درس, دروس, اريد, ابحث, عن, في, من, مهنه, مهنة, عمل, وظيفه, وظيفة, شهاده, شهادة, لغه, لغة, اللغه, اللغة | nothing | | |
  ar | هولندي, الهولنديه, الهولندية, هولنديه, هولندية, بالهولندي, لغه هولنديه, لغة هولندية, اللغه الهولنديه, اللغة الهولندية | words | nederlands | |
  ar | اندماج, الاندماج | words | inburgering | |
  ar | انجليزي, الانجليزيه, الانجليزية, انجليزيه, انجليزية, انكليزي, اللغه الانجليزيه, اللغة الانجليزية | words | engels | |
  ar | التربيه, التربية, تربيه, تربية, تدريس | field | 01 | |
  ar | فن, فنون, الفنون, ثقافه, ثقافة | field | 02 | |
  ar | صحافه, صحافة, علوم اجتماعيه, علوم اجتماعية | field | 03 | |
  ar | اقتصاد, الاقتصاد, قانون, القانون, تجاره, تجارة, اداره اعمال, ادارة اعمال | field | 04 | |
  ar | رياضيات, الرياضيات, علوم طبيعيه, علوم طبيعية | field | 05 | |
  ar | كمبيوتر, الكمبيوتر, حاسوب, الحاسوب, معلوماتيه, معلوماتية | field | 06 | |
  ar | هندسه, هندسة, الهندسه, الهندسة, تقنيه, تقنية, بناء, البناء | field | 07 | |
  ar | زراعه, زراعة, الزراعه, الزراعة, حيوانات | field | 08 | |
  ar | صحه, صحة, الصحه, الصحة, رعايه صحيه, رعاية صحية, الرعايه الصحيه, الرعاية الصحية, طب, الطب | field | 09 | |
  ar | سياحه, سياحة, السياحه, السياحة, فندقه, فندقة, رياضه, رياضة, نقل | field | 10 | |
  ar | تعليم مهني, التعليم المهني, تدريب مهني, التدريب المهني | words | mbo | |
  ar | تعليم عالي, التعليم العالي, جامعه, جامعة, الجامعه, الجامعة | words | hbo | |
  ar | بكالوريوس, البكالوريوس | level | bachelor | |
  ar | ماجستير, الماجستير | level | master | |
  ar | لحام, اللحام, لحيم | words | lasser | |
  ar | ممرضه, ممرضة, ممرض, تمريض, التمريض | words | verpleegkundige | |
  ar | رعايه المسنين, رعاية المسنين, رعايه كبار السن, رعاية كبار السن | words | ouderenzorg | |
  ar | طباخ, طباخه, طباخة, طبخ, الطبخ | words | kok | |
  ar | حلاق, حلاقه, حلاقة, الحلاقه, الحلاقة, كوافير | words | kapper | |
  ar | كهربائي, كهرباء, الكهرباء | words | elektricien | |
  ar | سائق, سواقه, سواقة, سائق شاحنه, سائق شاحنة | words | chauffeur | |
  ar | محاسبه, محاسبة, المحاسبه, المحاسبة, محاسب | words | boekhouden | |
  ar | برمجه, برمجة, البرمجه, البرمجة, مبرمج | words | programmeren | |
  ar | رعايه الاطفال, رعاية الاطفال, حضانه, حضانة | words | kinderopvang | |
  ar | تنظيف, التنظيف, عامل نظافه, عامل نظافة | words | schoonmaak | |
  ar | مستودع, لوجستيات, الخدمات اللوجستيه, الخدمات اللوجستية | words | logistiek | |
  ar | مسائي, مسائيه, مسائية, مساء | words | avond | |
  ar | اونلاين, عبر الانترنت, عن بعد | words | online | |
  ar | مجاني, مجانيه, مجانية, مجانا | words | gratis | |

  tr | kurs, kursu, kurslari, kurslar, egitim, egitimi, ogrenmek, ogrenim, ders, dersi, dersleri, istiyorum, ariyorum, meslek | nothing | | |
  tr | hollandaca, felemenkce, hollandaca kursu, hollandaca dersi, hollanda dili | words | nederlands | |
  tr | entegrasyon, uyum kursu, uyum sinavi | words | inburgering | |
  tr | ingilizce, ingilizce kursu | words | engels | |
  tr | ogretmenlik, pedagoji, egitim bilimleri | field | 01 | |
  tr | sanat, kultur ve sanat | field | 02 | |
  tr | gazetecilik, sosyal bilimler | field | 03 | |
  tr | isletme, ekonomi, finans, hukuk | field | 04 | |
  tr | matematik, fen bilimleri | field | 05 | |
  tr | bilgisayar, bilisim, bilgi teknolojileri | field | 06 | |
  tr | insaat, muhendislik, teknik egitim | field | 07 | |
  tr | tarim, hayvancilik, ziraat | field | 08 | |
  tr | saglik, tip fakultesi, saglik hizmetleri | field | 09 | |
  tr | turizm, otelcilik, guvenlik, ulasim | field | 10 | |
  tr | meslek okulu, meslek egitimi, mesleki egitim, meslek lisesi | words | mbo | |
  tr | yuksekogretim, yuksek okul, yuksekokul, universite | words | hbo | |
  tr | lisans | level | bachelor | |
  tr | yuksek lisans | level | master | |
  tr | kaynakci, kaynakcilik | words | lasser | |
  tr | hemsire, hemsirelik | words | verpleegkundige | |
  tr | yasli bakimi, yasli bakici | words | ouderenzorg | |
  tr | asci, ascilik | words | kok | |
  tr | kuafor, kuaforluk | words | kapper | |
  tr | elektrikci, elektrikcilik | words | elektricien | |
  tr | sofor, soforluk, kamyon soforu | words | chauffeur | |
  tr | muhasebe, muhasebeci | words | boekhouden | |
  tr | yazilim, programlama, yazilimci | words | programmeren | |
  tr | cocuk bakimi, cocuk bakicisi | words | kinderopvang | |
  tr | temizlik, temizlikci | words | schoonmaak | |
  tr | depo, depocu, lojistik | words | logistiek | |
  tr | aksam, aksam kursu | words | avond | |
  tr | cevrimici, uzaktan egitim | words | online | |
  tr | ucretsiz, bedava | words | gratis | |

  en | dutch lessons, dutch lesson, dutch classes, dutch class, dutch course, dutch courses, dutch language course, dutch language courses, dutch for foreigners | words | nederlands | |
  en | civic integration, civic integration course | words | inburgering | |
  en | vocational education, vocational training, vocational school, vocational course, vocational courses | words | mbo | |
  en | higher education, university of applied sciences | words | hbo | |
  en | bachelor s degree, bachelor degree, bachelors degree | level | bachelor | |
  en | master s degree, masters degree | level | master | |
`
